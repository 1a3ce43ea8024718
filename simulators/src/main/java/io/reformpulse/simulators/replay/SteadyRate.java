package io.reformpulse.simulators.replay;

import io.reformpulse.simulators.wire.SimulatedRecord;

/**
 * So many records a second, whenever they arrived.
 *
 * @param origin when the first is due, wall nanoseconds
 */
public record SteadyRate(long origin, double perSecond) implements Pace {
    private static final double SECOND = 1e9;

    public SteadyRate {
        if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException(
                    "The rate is " + perSecond + "; give records per second, above 0.");
        }
    }

    @Override
    public long dueAt(SimulatedRecord record, long number, long now) {
        return origin + (long) Math.ceil(number * SECOND / perSecond);
    }
}
