package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.Window;

/**
 * The figures of a window as judged at a point.
 *
 * @param rule the version by which they are judged
 * @param point epoch milliseconds; only cases before it count
 */
public record RateFigures(Rule rule, long point, Window window, Ratio figures) {}
