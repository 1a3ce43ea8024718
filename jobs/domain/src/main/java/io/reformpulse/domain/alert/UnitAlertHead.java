package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.rate.RateState;
import io.reformpulse.domain.kpi.Tally;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is small and always needed of the alerts of a unit above the communes, kept as one value.
 * Mutable.
 */
public final class UnitAlertHead {
    public static final long NEVER = Long.MIN_VALUE;

    private final TreeMap<Long, TreeMap<Long, Tally>> pending = new TreeMap<>();
    private final TreeMap<String, RateState> rates = new TreeMap<>();
    private long judgedAt = NEVER;
    private long judgedFrom = NEVER;

    /** What changed, by the full hour at which it was told, then by the hour it is about. */
    public TreeMap<Long, TreeMap<Long, Tally>> pending() {
        return pending;
    }

    /** The rules, by rule id. */
    public Map<String, RateState> rates() {
        return rates;
    }

    /** The last full hour that was judged, epoch milliseconds; NEVER before the first. */
    public long judgedAt() {
        return judgedAt;
    }

    /** The first midnight at which it is judged: by then every commune has told its figures. */
    public long judgedFrom() {
        return judgedFrom;
    }

    public void judgedFrom(long midnight) {
        judgedFrom = midnight;
    }

    public void judged(long at) {
        judgedAt = at;
    }
}
