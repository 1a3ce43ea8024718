package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.news.Transition;
import io.reformpulse.domain.kpi.Ratio;

/**
 * What is to be told of a rate alert.
 *
 * @param evidence the figures told, as now known
 * @param before the figures told before of the same window; null unless late data changed them
 * @param after the alert as subscribers know it then
 * @param ruleEnded whether it ends because its rule no longer watches the unit
 */
public record RateTelling(
        Transition transition,
        Severity severity,
        RateFigures evidence,
        Ratio before,
        ToldRate after,
        boolean ruleEnded) {
    static RateTelling of(Transition transition, RateFigures evidence, ToldRate after) {
        return new RateTelling(transition, after.severity(), evidence, null, after, false);
    }

    static RateTelling changed(
            Transition transition, RateFigures evidence, Ratio before, ToldRate after) {
        return new RateTelling(transition, after.severity(), evidence, before, after, false);
    }
}
