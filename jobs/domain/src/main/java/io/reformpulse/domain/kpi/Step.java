package io.reformpulse.domain.kpi;

/**
 * A change of a gauge from a whole minute on: the first minute strictly after the instant that
 * causes it, since at t only what lies before t counts (4.6).
 *
 * @param minute minutes since the epoch
 */
public record Step(long minute, Gauge gauge, int delta) implements Addend<Step> {
    private static final long MINUTE_MILLIS = 60_000;

    /** The first whole minute (since the epoch) strictly after an instant. */
    public static long minuteAfter(long instant) {
        return Math.floorDiv(instant, MINUTE_MILLIS) + 1;
    }

    @Override
    public boolean isLike(Step other) {
        return minute == other.minute && gauge == other.gauge;
    }

    @Override
    public Step plus(Step other) {
        return new Step(minute, gauge, delta + other.delta);
    }

    @Override
    public Step negated() {
        return new Step(minute, gauge, -delta);
    }

    @Override
    public boolean isZero() {
        return delta == 0;
    }
}
