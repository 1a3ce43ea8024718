package io.reformpulse.domain.kpi;

/** Two percentiles of a duration, by nearest rank, each within 1 % of the true value. */
public record Percentiles(long p50Millis, long p90Millis) {
    private static final double HALF = 0.5;
    private static final double NINE_TENTHS = 0.9;

    /** Null where there is no duration. */
    public static Percentiles of(DurationCounts durations) {
        if (durations.count() <= 0) {
            return null;
        }
        return new Percentiles(
                durations.percentileMillis(HALF), durations.percentileMillis(NINE_TENTHS));
    }
}
