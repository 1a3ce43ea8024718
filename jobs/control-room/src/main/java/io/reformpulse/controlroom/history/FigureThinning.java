package io.reformpulse.controlroom.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * How the past gets coarser, in parts of some hours each, so that nobody waits for long. It is
 * remembered how far that has come; what is added late is gone through again.
 */
final class FigureThinning {
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
    private static final String STANDING =
            """
            SELECT scope_code, window_type, window_start, scope_type, generation, epoch
            FROM figure WHERE local_hour >= :from AND local_hour < :to
            """;
    // By its key, so that all that was forgotten before need not be looked at again. It spares the
    // few rows whose later revision a restarted job published as of an earlier hour.
    private static final String FORGET_EARLIER =
            """
            DELETE FROM figure WHERE scope_code = ? AND window_type = ? AND window_start = ?
            AND scope_type = ? AND local_hour < ?
            AND (generation < ? OR generation = ? AND epoch < ?)
            """;
    private static final String NEXT =
            "SELECT MIN(local_hour) FROM figure WHERE local_hour >= :from AND local_hour < :to";
    private static final String DONE =
            "SELECT done_before FROM thinning WHERE grain = :grain FOR UPDATE";
    private static final String SET_DONE =
            "UPDATE thinning SET done_before = :to WHERE grain = :grain";
    private static final String TAKE_BACK =
            "UPDATE thinning SET done_before = :hour WHERE grain = :grain AND done_before > :hour";

    private final ZoneId zone;
    private final List<Grain> grains;

    FigureThinning(ZoneId zone, Retention retention) {
        this.zone = zone;
        // In one order, lest two control rooms wait for each other.
        grains =
                List.of(
                        new Grain("DAY", retention.hourly(), LocalHour.A_DAY, delete(ONE_A_DAY)),
                        new Grain("HOUR", retention.everyRevision(), 1, delete(ONE_AN_HOUR)),
                        new Grain("NEWEST", retention.daily(), 1, FigureThinning::forgetEarlier));
    }

    /**
     * One way in which the past is made coarser.
     *
     * @param name of its row in the table
     * @param age of the hours that it is for
     * @param whole how many hours belong together
     */
    private record Grain(String name, Duration age, int whole, Part part) {
        int wholeBefore(int hour) {
            return Math.floorDiv(hour, whole) * whole;
        }
    }

    /** Makes the hours from one up to another coarser. */
    private interface Part {
        void run(Handle handle, int from, int to);
    }

    /**
     * Does one part of each grain.
     *
     * @return whether there is no more to do
     */
    boolean thin(Handle handle, long now) {
        boolean isDone = true;
        for (Grain grain : grains) {
            int to = grain.wholeBefore(LocalHour.of(now - grain.age().toMillis(), zone));
            isDone &= thin(handle, grain, to);
        }
        return isDone;
    }

    private static boolean thin(Handle handle, Grain grain, int to) {
        int done = done(handle, grain);
        if (done >= to) {
            return true;
        }
        Integer next = next(handle, done, to);
        int from = next == null ? to : grain.wholeBefore(next);
        int until = Math.min(to, from + LocalHour.A_DAY);
        if (from < until) {
            grain.part().run(handle, from, until);
        }
        handle.createUpdate(SET_DONE).bind("to", until).bind("grain", grain.name()).execute();
        return until == to;
    }

    private static int done(Handle handle, Grain grain) {
        return handle.createQuery(DONE).bind("grain", grain.name()).mapTo(int.class).one();
    }

    private static Integer next(Handle handle, int from, int to) {
        return handle.createQuery(NEXT)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> row.getObject(1, Integer.class))
                .one();
    }

    private static Part delete(String sql) {
        return (handle, from, to) ->
                handle.createUpdate(sql).bind("from", from).bind("to", to).execute();
    }

    private static void forgetEarlier(Handle handle, int from, int to) {
        try (PreparedBatch batch = handle.prepareBatch(FORGET_EARLIER)) {
            handle.createQuery(STANDING)
                    .bind("from", from)
                    .bind("to", to)
                    .map((row, context) -> keyOf(row, to))
                    .forEach(batch::add);
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private static Object[] keyOf(ResultSet row, int before) throws SQLException {
        long generation = row.getLong(5);
        return new Object[] {
            row.getString(1),
            row.getString(2),
            row.getLong(3),
            row.getString(4),
            before,
            generation,
            generation,
            row.getLong(6)
        };
    }

    /** Rows were added, the oldest of them in this hour. */
    void added(Handle handle, int hour) {
        for (Grain grain : grains) {
            handle.createUpdate(TAKE_BACK)
                    .bind("hour", grain.wholeBefore(hour))
                    .bind("grain", grain.name())
                    .execute();
        }
    }
}
