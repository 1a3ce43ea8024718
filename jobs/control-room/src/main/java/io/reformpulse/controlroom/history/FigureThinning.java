package io.reformpulse.controlroom.history;

import java.time.ZoneId;
import org.jdbi.v3.core.Handle;

/**
 * How the past gets coarser. It is remembered how far that has come, so that each pass looks only
 * at what has come of age since the one before, and at what was added late.
 */
final class FigureThinning {
    private static final String HOUR = "HOUR";
    private static final String DAY = "DAY";

    private static final String LATER_REVISION =
            """
            later.scope_code = figure.scope_code AND later.window_type = figure.window_type
            AND later.window_start = figure.window_start AND later.scope_type = figure.scope_type
            AND (later.generation > figure.generation
              OR later.generation = figure.generation AND later.epoch > figure.epoch)
            """;
    private static final String ONE_AN_HOUR =
            """
            DELETE FROM figure WHERE local_hour >= :from AND local_hour < :to AND EXISTS (
              SELECT 1 FROM figure AS later
              WHERE later.local_hour = figure.local_hour AND %s)
            """
                    .formatted(LATER_REVISION);
    private static final String ONE_A_DAY =
            """
            DELETE FROM figure WHERE local_hour >= :from AND local_hour < :to
            AND (window_type = 'HOUR' OR EXISTS (
              SELECT 1 FROM figure AS later
              WHERE later.local_hour >= figure.local_hour / 24 * 24
              AND later.local_hour < figure.local_hour / 24 * 24 + 24 AND %s))
            """
                    .formatted(LATER_REVISION);
    // The condition on hours lets an index find the later revision at once. It spares the few rows
    // whose later revision a restarted job published as of an earlier hour: no answer changes.
    private static final String FORGET =
            """
            DELETE FROM figure WHERE as_of < :asOf AND local_hour <= :hour AND EXISTS (
              SELECT 1 FROM figure AS later
              WHERE later.local_hour >= figure.local_hour AND later.local_hour <= :hour
              AND later.as_of <= :asOf AND %s)
            """
                    .formatted(LATER_REVISION);
    private static final String DONE =
            "SELECT done_before FROM thinning WHERE grain = :grain FOR UPDATE";
    private static final String SET_DONE =
            "UPDATE thinning SET done_before = :to WHERE grain = :grain";
    private static final String TAKE_BACK =
            "UPDATE thinning SET done_before = :hour WHERE grain = :grain AND done_before > :hour";

    private final ZoneId zone;
    private final Retention retention;

    FigureThinning(ZoneId zone, Retention retention) {
        this.zone = zone;
        this.retention = retention;
    }

    void thin(Handle handle, long now) {
        int day = LocalHour.of(now - retention.hourly().toMillis(), zone);
        pass(handle, DAY, ONE_A_DAY, LocalHour.firstOfDay(day));
        int hour = LocalHour.of(now - retention.everyRevision().toMillis(), zone);
        pass(handle, HOUR, ONE_AN_HOUR, hour);
    }

    private static void pass(Handle handle, String grain, String deletion, int to) {
        int from = done(handle, grain);
        if (from < to) {
            handle.createUpdate(deletion).bind("from", from).bind("to", to).execute();
            handle.createUpdate(SET_DONE).bind("to", to).bind("grain", grain).execute();
        }
    }

    private static int done(Handle handle, String grain) {
        return handle.createQuery(DONE).bind("grain", grain).mapTo(int.class).one();
    }

    /** Rows were added, the oldest of them in this hour. */
    void added(Handle handle, int hour) {
        takeBack(handle, DAY, LocalHour.firstOfDay(hour));
        takeBack(handle, HOUR, hour);
    }

    private static void takeBack(Handle handle, String grain, int hour) {
        handle.createUpdate(TAKE_BACK).bind("hour", hour).bind("grain", grain).execute();
    }

    void forgetBefore(Handle handle, long asOf) {
        done(handle, DAY);
        handle.createUpdate(FORGET)
                .bind("asOf", asOf)
                .bind("hour", LocalHour.endingAt(asOf, zone))
                .execute();
    }
}
