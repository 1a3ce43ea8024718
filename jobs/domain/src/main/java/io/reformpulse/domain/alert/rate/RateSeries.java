package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.kpi.Ratio;

/** Port: the figures that rate rules judge, as now known. */
public interface RateSeries {
    /**
     * The good cases and all cases of a rule's subject in a stretch of local hours, half open, in
     * epoch milliseconds; undefined where the rate is not given.
     */
    Ratio between(Rule rule, long from, long to);
}
