package io.reformpulse.controlroom.history;

import java.time.Duration;

/**
 * How much may wait for the database.
 *
 * @param batch how many rows go into one transaction
 * @param comfortable up to so many waiting rows, all are written; beyond, of the rows with one key
 *     only the newest
 * @param most never more than so many rows wait: beyond, the oldest are given up
 * @param firstPause after a failure; it doubles with each further one
 * @param longestPause up to this
 * @param farewell how long closing may take to write what waits
 */
public record WriteBehindSettings(
        int batch,
        int comfortable,
        int most,
        Duration firstPause,
        Duration longestPause,
        Duration farewell) {
    public static final WriteBehindSettings DEFAULT =
            new WriteBehindSettings(
                    2_000,
                    20_000,
                    400_000,
                    Duration.ofMillis(200),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(10));

    public WriteBehindSettings {
        if (batch < 1 || comfortable < batch || most < comfortable) {
            throw new IllegalArgumentException(
                    "A queue needs 1 <= batch <= comfortable <= most, but they are "
                            + batch
                            + ", "
                            + comfortable
                            + " and "
                            + most
                            + ".");
        }
    }
}
