package io.reformpulse.controlroom.history;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.WindowType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The figures in a {@link Database}. */
public final class SqlFigureHistory implements FigureHistory {
    private static final long NO_START = Long.MIN_VALUE;
    // Control rooms that write the same rows do so in one order, lest they wait for each other.
    private static final Comparator<KpiUpdate> ORDER =
            Comparator.comparing(KpiUpdate::getScopeCode)
                    .thenComparing(KpiUpdate::getScopeType)
                    .thenComparing(row -> row.getWindowType().name())
                    .thenComparingLong(SqlFigureHistory::start)
                    .thenComparingLong(KpiUpdate::getGeneration)
                    .thenComparingLong(KpiUpdate::getEpoch);

    private static final String KEEP =
            """
            INSERT INTO figure (scope_code, scope_type, window_type, window_start,
              generation, epoch, as_of, local_hour, kpi_update)
            VALUES (:scope, :type, :window, :start, :generation, :epoch, :asOf, :hour, :update)
            ON CONFLICT DO NOTHING
            """;
    private static final String AT =
            """
            SELECT kpi_update FROM figure
            WHERE scope_code = :scope AND window_type = :window AND as_of <= :asOf
            AND window_start = (
              SELECT MAX(window_start) FROM figure
              WHERE scope_code = :scope AND window_type = :window AND as_of <= :asOf)
            ORDER BY generation DESC, epoch DESC LIMIT 1
            """;
    private static final String BETWEEN =
            """
            SELECT kpi_update FROM (
              SELECT kpi_update, %1$s AS place, ROW_NUMBER() OVER (
                PARTITION BY %1$s ORDER BY generation DESC, epoch DESC) AS newness
              FROM figure
              WHERE scope_code = :scope AND window_type = :window
              AND %1$s >= :from AND %1$s < :to AND as_of <= :asOf) AS revision
            WHERE newness = 1 ORDER BY place
            """;

    private static final String SAID =
            """
            SELECT kpi_update FROM (
              SELECT kpi_update, as_of, ROW_NUMBER() OVER (
                PARTITION BY as_of / :step ORDER BY generation DESC, epoch DESC) AS newness
              FROM figure
              WHERE scope_code = :scope AND window_type = 'NOW'
              AND as_of >= :from AND as_of < :to) AS revision
            WHERE newness = 1 ORDER BY as_of
            """;

    private final Jdbi jdbi;
    private final ZoneId zone;
    private final FigureThinning thinning;

    /**
     * @param zone whose hours and days count where the past is thinned out
     */
    public SqlFigureHistory(DataSource source, ZoneId zone, Retention retention) {
        jdbi = Jdbi.create(source);
        this.zone = zone;
        thinning = new FigureThinning(zone, retention);
    }

    @Override
    public void keep(Collection<KpiUpdate> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<KpiUpdate> ordered = new ArrayList<>(rows);
        ordered.sort(ORDER);
        jdbi.useTransaction(handle -> keep(handle, ordered));
    }

    private void keep(Handle handle, List<KpiUpdate> rows) {
        int oldest = Integer.MAX_VALUE;
        try (PreparedBatch batch = handle.prepareBatch(KEEP)) {
            for (KpiUpdate row : rows) {
                int hour = LocalHour.endingAt(row.getAsOf(), zone);
                oldest = Math.min(oldest, hour);
                batch.bind("scope", row.getScopeCode())
                        .bind("type", row.getScopeType())
                        .bind("window", row.getWindowType().name())
                        .bind("start", start(row))
                        .bind("generation", row.getGeneration())
                        .bind("epoch", row.getEpoch())
                        .bind("asOf", row.getAsOf())
                        .bind("hour", hour)
                        .bind("update", SingleObject.KPI_UPDATE.encode(row))
                        .add();
            }
            batch.execute();
        }
        thinning.added(handle, oldest);
    }

    @Override
    public List<KpiUpdate> at(String scope, WindowType window, long asOf) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(AT)
                                .bind("scope", scope)
                                .bind("window", window.name())
                                .bind("asOf", asOf)
                                .map(SqlFigureHistory::row)
                                .list());
    }

    @Override
    public List<KpiUpdate> between(String scope, WindowType window, long from, long to, long asOf) {
        String place = window == WindowType.NOW ? "as_of" : "window_start";
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(BETWEEN.formatted(place))
                                .bind("scope", scope)
                                .bind("window", window.name())
                                .bind("from", from)
                                .bind("to", to)
                                .bind("asOf", asOf)
                                .map(SqlFigureHistory::row)
                                .list());
    }

    @Override
    public List<KpiUpdate> said(String scope, long from, long to, long stepMillis) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(SAID)
                                .bind("scope", scope)
                                .bind("from", from)
                                .bind("to", to)
                                .bind("step", stepMillis)
                                .map(SqlFigureHistory::row)
                                .list());
    }

    @Override
    public boolean thin(long now) {
        return jdbi.inTransaction(handle -> thinning.thin(handle, now));
    }

    private static long start(KpiUpdate row) {
        Long start = row.getWindowStart();
        return start == null ? NO_START : start;
    }

    private static KpiUpdate row(ResultSet result, StatementContext context) throws SQLException {
        try {
            return SingleObject.KPI_UPDATE.decode(result.getBytes(1));
        } catch (NotDecodable e) {
            throw new SQLException("A row of the history cannot be read: " + e.getMessage(), e);
        }
    }
}
