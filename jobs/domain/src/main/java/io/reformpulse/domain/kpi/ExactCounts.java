package io.reformpulse.domain.kpi;

import java.util.Arrays;

/**
 * Everything of a {@link WindowTally} that is exact: flows, count and sum of both durations, gauges
 * and what was carried over; no percentile buckets, nothing due soon. Decides RESTATED (4.10).
 *
 * <p>Stored as one vector: flows by their order, count and sum of each measure, gauges by their
 * order, carried over. Mutable.
 */
public final class ExactCounts {
    private static final int MEASURED = Flow.values().length;
    private static final int GAUGES = MEASURED + 2 * Measure.values().length;
    private static final int CARRIED_OVER = GAUGES + Gauge.values().length;

    /** The length of the vector. */
    public static final int LENGTH = CARRIED_OVER + 1;

    private final long[] values;

    public ExactCounts() {
        this(new long[LENGTH]);
    }

    private ExactCounts(long[] values) {
        this.values = values;
    }

    /** From {@link #toArray()}; takes the array over. */
    public static ExactCounts of(long[] values) {
        if (values.length != LENGTH) {
            throw new IllegalArgumentException(
                    "Exact counts are "
                            + LENGTH
                            + " numbers, but "
                            + values.length
                            + " were stored; migrate them first.");
        }
        return new ExactCounts(values);
    }

    public long get(Flow flow) {
        return values[flow.ordinal()];
    }

    public void add(Flow flow, long amount) {
        values[flow.ordinal()] += amount;
    }

    public long count(Measure measure) {
        return values[MEASURED + 2 * measure.ordinal()];
    }

    public long sumMillis(Measure measure) {
        return values[MEASURED + 2 * measure.ordinal() + 1];
    }

    public void add(Measure measure, long count, long sumMillis) {
        values[MEASURED + 2 * measure.ordinal()] += count;
        values[MEASURED + 2 * measure.ordinal() + 1] += sumMillis;
    }

    public long gauge(Gauge gauge) {
        return values[GAUGES + gauge.ordinal()];
    }

    public void addGauge(Gauge gauge, long change) {
        values[GAUGES + gauge.ordinal()] += change;
    }

    public long carriedOver() {
        return values[CARRIED_OVER];
    }

    public void addCarriedOver(long change) {
        values[CARRIED_OVER] += change;
    }

    public void add(ExactCounts other) {
        for (int i = 0; i < LENGTH; i++) {
            values[i] += other.values[i];
        }
    }

    public void subtract(ExactCounts other) {
        for (int i = 0; i < LENGTH; i++) {
            values[i] -= other.values[i];
        }
    }

    public boolean isZero() {
        for (long value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    public ExactCounts copy() {
        return new ExactCounts(values.clone());
    }

    public long[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ExactCounts other && Arrays.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "ExactCounts" + Arrays.toString(values);
    }
}
