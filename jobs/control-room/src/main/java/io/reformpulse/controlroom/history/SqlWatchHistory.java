package io.reformpulse.controlroom.history;

import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** When figures were shown as they came, in a {@link Database}. */
public final class SqlWatchHistory implements WatchHistory {
    private static final String EXTEND =
            "UPDATE watched SET to_as_of = :to WHERE run = :run AND to_as_of < :to";
    private static final String BEGIN =
            """
            INSERT INTO watched (run, from_as_of, to_as_of) VALUES (:run, :from, :to)
            ON CONFLICT DO NOTHING
            """;
    private static final String WATCHED =
            "SELECT COUNT(*) FROM watched WHERE from_as_of <= :asOf AND to_as_of >= :asOf";

    private final Jdbi jdbi;

    public SqlWatchHistory(DataSource source) {
        jdbi = Jdbi.create(source);
    }

    @Override
    public void watched(String run, long from, long to) {
        jdbi.useTransaction(handle -> watched(handle, run, from, to));
    }

    private static void watched(Handle handle, String run, long from, long to) {
        int extended = handle.createUpdate(EXTEND).bind("run", run).bind("to", to).execute();
        if (extended == 0) {
            handle.createUpdate(BEGIN).bind("run", run).bind("from", from).bind("to", to).execute();
        }
    }

    @Override
    public boolean isWatched(long asOf) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(WATCHED).bind("asOf", asOf).mapTo(Long.class).one() > 0);
    }
}
