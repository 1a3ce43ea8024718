package io.reformpulse.controlroom.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Local hours by number, 24 a day from 1970-01-01T00:00 local, so that a day is 24 numbers in a
 * row. Where a clock is set back, the hour that comes twice has one number.
 */
final class LocalHour {
    static final int A_DAY = 24;

    private static final long MILLIS = Duration.ofHours(1).toMillis();

    private LocalHour() {}

    /** The hour that an asOf, which is exclusive, is the end or a part of. */
    static int endingAt(long asOf, ZoneId zone) {
        return of(asOf - 1, zone);
    }

    static int of(long instant, ZoneId zone) {
        long offset = zone.getRules().getOffset(Instant.ofEpochMilli(instant)).getTotalSeconds();
        return Math.toIntExact(Math.floorDiv(instant + offset * 1_000, MILLIS));
    }
}
