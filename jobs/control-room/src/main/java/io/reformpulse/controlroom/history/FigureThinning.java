package io.reformpulse.controlroom.history;

import java.time.ZoneId;
import org.jdbi.v3.core.Handle;

/**
 * How the past gets coarser. A row's grain says how far its neighbourhood has been thinned, so that
 * each pass looks only at what has come of age since the one before.
 */
final class FigureThinning {
    private static final int EVERY_REVISION = 0;
    private static final int HOURLY = 1;

    private static final String LATER_REVISION =
            """
            later.scope_code = figure.scope_code AND later.window_type = figure.window_type
            AND later.window_start = figure.window_start AND later.scope_type = figure.scope_type
            AND (later.generation > figure.generation
              OR later.generation = figure.generation AND later.epoch > figure.epoch)
            """;
    private static final String ONE_AN_HOUR =
            """
            DELETE FROM figure WHERE grain = :grain AND local_hour < :before AND EXISTS (
              SELECT 1 FROM figure AS later
              WHERE later.local_hour = figure.local_hour AND %s)
            """
                    .formatted(LATER_REVISION);
    private static final String ONE_A_DAY =
            """
            DELETE FROM figure WHERE grain = :grain AND local_hour < :before
            AND (window_type = 'HOUR' OR EXISTS (
              SELECT 1 FROM figure AS later
              WHERE later.local_hour / 24 = figure.local_hour / 24 AND %s))
            """
                    .formatted(LATER_REVISION);
    private static final String THINNED =
            "UPDATE figure SET grain = :grain + 1 WHERE grain = :grain AND local_hour < :before";
    private static final String FORGET =
            """
            DELETE FROM figure WHERE as_of < :asOf AND EXISTS (
              SELECT 1 FROM figure AS later WHERE later.as_of <= :asOf AND %s)
            """
                    .formatted(LATER_REVISION);
    private static final String IN_TURN = "SELECT name FROM chore WHERE name = 'thin' FOR UPDATE";

    private final ZoneId zone;
    private final Retention retention;

    FigureThinning(ZoneId zone, Retention retention) {
        this.zone = zone;
        this.retention = retention;
    }

    void thin(Handle handle, long now) {
        handle.createQuery(IN_TURN).mapTo(String.class).one();
        int hour = LocalHour.of(now - retention.everyRevision().toMillis(), zone);
        pass(handle, ONE_AN_HOUR, EVERY_REVISION, hour);
        int day = LocalHour.firstOfDay(LocalHour.of(now - retention.hourly().toMillis(), zone));
        pass(handle, ONE_A_DAY, HOURLY, day);
    }

    private static void pass(Handle handle, String deletion, int grain, int before) {
        handle.createUpdate(deletion).bind("grain", grain).bind("before", before).execute();
        handle.createUpdate(THINNED).bind("grain", grain).bind("before", before).execute();
    }

    void forgetBefore(Handle handle, long asOf) {
        handle.createQuery(IN_TURN).mapTo(String.class).one();
        handle.createUpdate(FORGET).bind("asOf", asOf).execute();
    }
}
