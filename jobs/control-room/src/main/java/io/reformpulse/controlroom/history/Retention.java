package io.reformpulse.controlroom.history;

import java.time.Duration;

/**
 * How finely the past is kept: first every revision, then of each window the last one of each local
 * hour, then of each local day, and in the end the newest only.
 *
 * @param everyRevision for how long all revisions are kept
 * @param hourly after this age one of each local day is enough, and HOUR windows are forgotten, as
 *     they are in the topic
 * @param daily after this age only the newest revision of a window is kept
 */
public record Retention(Duration everyRevision, Duration hourly, Duration daily) {
    public static final Retention DEFAULT =
            new Retention(Duration.ofDays(2), Duration.ofDays(45), Duration.ofDays(400));

    public Retention {
        boolean rising =
                !everyRevision.isNegative()
                        && everyRevision.compareTo(hourly) <= 0
                        && hourly.compareTo(daily) <= 0;
        if (!rising) {
            throw new IllegalArgumentException(
                    "History is kept more coarsely with age, but the ages are "
                            + everyRevision
                            + ", "
                            + hourly
                            + " and "
                            + daily
                            + "; let none be shorter than the one before.");
        }
    }
}
