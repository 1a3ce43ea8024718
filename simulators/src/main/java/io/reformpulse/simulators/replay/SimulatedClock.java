package io.reformpulse.simulators.replay;

import io.reformpulse.simulators.wire.SimulatedRecord;

/**
 * The mapping between simulated and wall time: a record is due when its arrival comes.
 *
 * @param simulatedOrigin epoch milliseconds
 * @param wallOrigin nanoseconds of a {@link WallTime}
 * @param speed simulated seconds per wall second; {@link #MAX} means as fast as possible, and then
 *     the simulated time is only known from the records and this clock stays at its origin
 */
public record SimulatedClock(long simulatedOrigin, long wallOrigin, double speed) implements Pace {
    public static final double MAX = Double.POSITIVE_INFINITY;

    private static final double NANOS_PER_MILLI = 1e6;

    public SimulatedClock {
        if (!(speed > 0)) {
            throw new IllegalArgumentException(
                    "The speed is " + speed + "; give simulated seconds per second, above 0.");
        }
    }

    /** Simulated time; before the wall origin it stands at the simulated origin. */
    public long simulatedAt(long wallNanos) {
        if (speed == MAX || wallNanos <= wallOrigin) {
            return simulatedOrigin;
        }
        return after(simulatedOrigin, (wallNanos - wallOrigin) * speed / NANOS_PER_MILLI);
    }

    /** The wall nanosecond at which that simulated instant comes. */
    public long wallAt(long simulatedMillis) {
        if (speed == MAX || simulatedMillis <= simulatedOrigin) {
            return wallOrigin;
        }
        double nanos = (simulatedMillis - simulatedOrigin) * NANOS_PER_MILLI / speed;
        return after(wallOrigin, Math.ceil(nanos));
    }

    /** At speed MAX each record is due when it is its turn, so that none is ever late. */
    @Override
    public long dueAt(SimulatedRecord record, long number, long now) {
        return speed == MAX ? now : wallAt(record.arrivedAt());
    }

    // Centuries from now, at an extreme speed, are as good as never.
    private static long after(long origin, double time) {
        return time >= Long.MAX_VALUE - origin ? Long.MAX_VALUE : origin + (long) time;
    }
}
