package io.reformpulse.controlroom.present;

import java.time.Duration;

/**
 * How old what is shown is, by the server's clock.
 *
 * @param lagMillis real time by which the figures are behind what arrives
 * @param isStale whether the job has closed no epoch for three heartbeats of the stream, so that
 *     nothing that is shown may pass for the present
 */
public record Freshness(long serverTime, long lagMillis, boolean isStale) {
    /** How often the stream says that it is alive. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final long STALE_AFTER_MILLIS = 3 * HEARTBEAT.toMillis();

    static Freshness of(Present present, Lag lag, long serverTime) {
        if (present.asOf() == null) {
            return new Freshness(serverTime, 0, true);
        }
        return new Freshness(
                serverTime,
                Math.max(0, lag.millis(present, serverTime)),
                serverTime - present.closedAt() > STALE_AFTER_MILLIS);
    }
}
