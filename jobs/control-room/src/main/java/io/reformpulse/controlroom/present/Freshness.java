package io.reformpulse.controlroom.present;

import java.time.Duration;

/**
 * How old what is shown is.
 *
 * @param serverTime now, in the control room's time, epoch milliseconds
 * @param lagMillis real time by which the figures are behind what arrives
 * @param isStale whether the job has closed no epoch for three heartbeats of the stream, so that
 *     nothing that is shown may pass for the present
 */
public record Freshness(long serverTime, long lagMillis, boolean isStale) {
    /** How often the stream says that it is alive. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final long STALE_AFTER_MILLIS = 3 * HEARTBEAT.toMillis();

    static Freshness of(Present present, RoomTime time, long wall) {
        long now = time.now(present, wall);
        return present.asOf() == null
                ? new Freshness(now, 0, true)
                : new Freshness(
                        now,
                        Math.max(0, time.lagMillis(present, wall)),
                        wall - present.closedAt() > STALE_AFTER_MILLIS);
    }
}
