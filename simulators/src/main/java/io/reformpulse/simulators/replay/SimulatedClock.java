package io.reformpulse.simulators.replay;

import java.io.Serializable;

/**
 * The mapping between simulated and wall time; all instants are epoch milliseconds.
 *
 * @param speed simulated seconds per wall second; {@link #MAX} means as fast as possible, and then
 *     the simulated time is only known from the records and this clock stays at its origin
 */
public record SimulatedClock(long simulatedOrigin, long wallOrigin, double speed)
        implements Serializable {
    public static final double MAX = Double.POSITIVE_INFINITY;

    public SimulatedClock {
        if (!(speed > 0)) {
            throw new IllegalArgumentException(
                    "The speed is " + speed + "; give simulated seconds per second, above 0.");
        }
    }

    /** Simulated time; before the wall origin it stands at the simulated origin. */
    public long simulatedAt(long wallMillis) {
        if (speed == MAX || wallMillis <= wallOrigin) {
            return simulatedOrigin;
        }
        return simulatedOrigin + (long) ((wallMillis - wallOrigin) * speed);
    }

    /** The first wall millisecond at which that simulated instant has come. */
    public long wallAt(long simulatedMillis) {
        if (speed == MAX || simulatedMillis <= simulatedOrigin) {
            return wallOrigin;
        }
        return wallOrigin + (long) Math.ceil((simulatedMillis - simulatedOrigin) / speed);
    }
}
