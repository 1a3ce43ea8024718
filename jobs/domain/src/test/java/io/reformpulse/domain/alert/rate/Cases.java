package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.kpi.Ratio;
import java.util.TreeMap;

/** Figures for tests: good and bad cases by instant. */
public final class Cases implements RateSeries {
    private final TreeMap<Long, long[]> byInstant = new TreeMap<>();

    public void add(long at, long good, long bad) {
        long[] counts = byInstant.computeIfAbsent(at, instant -> new long[2]);
        counts[0] += good;
        counts[1] += bad;
    }

    @Override
    public Ratio between(Rule rule, long from, long to) {
        long good = 0;
        long bad = 0;
        for (long[] counts : byInstant.subMap(from, to).values()) {
            good += counts[0];
            bad += counts[1];
        }
        return new Ratio(good, good + bad);
    }
}
