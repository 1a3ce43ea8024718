package io.reformpulse.controlroom.history;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The alerts in a {@link Database}. */
public final class SqlAlertHistory implements AlertHistory {
    // Control rooms that write the same events do so in one order, lest they wait for each other.
    private static final Comparator<AlertEvent> ORDER =
            Comparator.comparing(AlertEvent::getAlertId).thenComparingInt(AlertEvent::getRevision);

    private static final String KEEP =
            """
            INSERT INTO alert_event (alert_id, revision, state, severity, at, event)
            VALUES (:alert, :revision, :state, :severity, :at, :event)
            ON CONFLICT DO NOTHING
            """;
    private static final String KEEP_SCOPE =
            """
            INSERT INTO alert_scope (scope_code, alert_id) VALUES (:scope, :alert)
            ON CONFLICT DO NOTHING
            """;
    private static final String OF =
            "SELECT event FROM alert_event WHERE alert_id = :alert ORDER BY revision";
    private static final String NEWEST =
            """
            SELECT event FROM alert_event AS mine
            WHERE at < :until
            AND NOT EXISTS (
              SELECT 1 FROM alert_event AS later WHERE later.alert_id = mine.alert_id
              AND later.revision > mine.revision AND later.at < :until)
            %s
            ORDER BY at DESC, alert_id DESC LIMIT :most
            """;
    private static final String OPEN = " AND state = 'FIRING'";
    private static final String GRAVE = " AND severity IN (<severities>)";
    private static final String IN_SCOPE =
            """
             AND EXISTS (
              SELECT 1 FROM alert_scope
              WHERE alert_scope.scope_code = :scope AND alert_scope.alert_id = mine.alert_id)
            """;
    private static final String AFTER =
            " AND (at < :afterAt OR at = :afterAt AND alert_id < :afterId)";
    private static final String BETWEEN =
            """
            SELECT event FROM alert_event WHERE at >= :from AND at < :to
            ORDER BY at, alert_id, revision
            """;

    private final Jdbi jdbi;

    public SqlAlertHistory(DataSource source) {
        jdbi = Jdbi.create(source);
    }

    @Override
    public void keep(Collection<AlertEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<AlertEvent> ordered = new ArrayList<>(events);
        ordered.sort(ORDER);
        jdbi.useTransaction(
                handle -> {
                    keepEvents(handle, ordered);
                    keepScopes(handle, ordered);
                });
    }

    private static void keepEvents(Handle handle, List<AlertEvent> events) {
        try (PreparedBatch batch = handle.prepareBatch(KEEP)) {
            for (AlertEvent event : events) {
                batch.bind("alert", event.getAlertId())
                        .bind("revision", event.getRevision())
                        .bind("state", event.getState())
                        .bind("severity", event.getSeverity())
                        .bind("at", event.getAt())
                        .bind("event", SingleObject.ALERT_EVENT.encode(event))
                        .add();
            }
            batch.execute();
        }
    }

    private static void keepScopes(Handle handle, List<AlertEvent> events) {
        try (PreparedBatch batch = handle.prepareBatch(KEEP_SCOPE)) {
            for (AlertEvent event : events) {
                batch.bind("scope", event.getScopeCode()).bind("alert", event.getAlertId()).add();
                for (String above : event.getAncestors()) {
                    batch.bind("scope", above).bind("alert", event.getAlertId()).add();
                }
            }
            batch.execute();
        }
    }

    @Override
    public List<AlertEvent> of(String alertId) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(OF)
                                .bind("alert", alertId)
                                .map(SqlAlertHistory::event)
                                .list());
    }

    @Override
    public List<AlertEvent> newest(AlertQuery query) {
        String conditions =
                (query.openOnly() ? OPEN : "")
                        + (query.severity() == null ? "" : GRAVE)
                        + (query.scope() == null ? "" : IN_SCOPE)
                        + (query.after() == null ? "" : AFTER);
        return jdbi.withHandle(
                handle -> {
                    Query sql = handle.createQuery(NEWEST.formatted(conditions));
                    bind(sql, query);
                    return sql.map(SqlAlertHistory::event).list();
                });
    }

    private static void bind(Query sql, AlertQuery query) {
        sql.bind("until", query.until()).bind("most", query.most());
        if (query.severity() != null) {
            sql.bindList("severities", query.severities());
        }
        if (query.scope() != null) {
            sql.bind("scope", query.scope());
        }
        if (query.after() != null) {
            sql.bind("afterAt", query.after().at()).bind("afterId", query.after().alertId());
        }
    }

    @Override
    public List<AlertEvent> between(long from, long to) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(BETWEEN)
                                .bind("from", from)
                                .bind("to", to)
                                .map(SqlAlertHistory::event)
                                .list());
    }

    private static AlertEvent event(ResultSet result, StatementContext context)
            throws SQLException {
        try {
            return SingleObject.ALERT_EVENT.decode(result.getBytes(1));
        } catch (NotDecodable e) {
            throw new SQLException("An alert of the history cannot be read: " + e.getMessage(), e);
        }
    }
}
