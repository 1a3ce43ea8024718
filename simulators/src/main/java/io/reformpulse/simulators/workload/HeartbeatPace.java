package io.reformpulse.simulators.workload;

import java.time.Duration;

/**
 * How often a commune gives a sign of life.
 *
 * @param inOfficeHours between two of them in office hours; whole minutes
 * @param otherwise the same outside office hours, a multiple of {@code inOfficeHours}
 */
public record HeartbeatPace(Duration inOfficeHours, Duration otherwise) {
    public static final HeartbeatPace NONE = new HeartbeatPace(Duration.ZERO, Duration.ZERO);

    /** What a feed is set to unless somebody changes it. */
    public static final HeartbeatPace USUAL =
            new HeartbeatPace(Duration.ofMinutes(15), Duration.ofHours(1));

    public HeartbeatPace {
        boolean none = inOfficeHours.isZero() && otherwise.isZero();
        if (!none
                && (inOfficeHours.toMinutes() < 1
                        || otherwise.toMinutes() % inOfficeHours.toMinutes() != 0
                        || otherwise.isZero())) {
            throw new IllegalArgumentException(
                    "Heartbeats every "
                            + (inOfficeHours + " in office hours and every " + otherwise)
                            + " else do not fit; make the second a multiple of the first.");
        }
    }
}
