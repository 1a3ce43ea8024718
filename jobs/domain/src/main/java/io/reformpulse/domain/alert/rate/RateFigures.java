package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.Window;

/**
 * The figures of a window as judged at a point.
 *
 * @param rule the version by which they are judged
 * @param point epoch milliseconds
 * @param upTo only cases before it count, epoch milliseconds; the point, unless the rule gives data
 *     some days to come
 */
public record RateFigures(Rule rule, long point, Window window, long upTo, Ratio figures) {
    /** The end of what counts. */
    long end() {
        return Math.min(window.end(), upTo);
    }
}
