package io.reformpulse.controlroom.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The actions in a database whose tables are there. Rows are added, and each ends once only. */
public final class SqlActions implements Actions {
    private static final String ACKNOWLEDGE =
            """
            INSERT INTO acknowledgement (alert_id, revision, written_by, why, at)
            VALUES (:alert, :revision, :by, :why, :at)
            """;
    private static final String END =
            """
            UPDATE acknowledgement SET ended_at = CASE WHEN at > :at THEN at ELSE :at END
            WHERE alert_id = :alert AND revision < :revision AND ended_at IS NULL
            """;
    private static final String ACKNOWLEDGEMENTS =
            """
            SELECT id, alert_id, revision, written_by, why, at, ended_at FROM acknowledgement WHERE
            """;
    private static final String SILENCE =
            """
            INSERT INTO silence (scope_code, rule_id, until_time, written_by, why, at)
            VALUES (:scope, :rule, :until, :by, :why, :at)
            """;
    private static final String LIFT =
            """
            UPDATE silence SET lifted_by = :by, lifted_at = :at
            WHERE id = :id AND lifted_at IS NULL AND until_time > :at
            """;
    private static final String SILENCES =
            """
            SELECT id, scope_code, rule_id, until_time, written_by, why, at, lifted_by, lifted_at
            FROM silence WHERE
            """;
    private static final String IN_FORCE =
            """
            at <= :now AND until_time > :now AND (lifted_at IS NULL OR lifted_at > :now)
            ORDER BY until_time, id
            """;
    private static final String EVER_IN_FORCE =
            """
            at < :to AND until_time > :from AND (lifted_at IS NULL OR lifted_at > :from)
            ORDER BY at, id
            """;
    private static final String NOTE =
            """
            INSERT INTO note (scope_code, words, written_by, at) VALUES (:scope, :words, :by, :at)
            """;
    private static final String NOTES =
            "SELECT id, scope_code, words, written_by, at FROM note WHERE ";
    private static final String WITHIN = "at >= :from AND at < :to ORDER BY at, id";

    private final Jdbi jdbi;

    public SqlActions(DataSource source) {
        jdbi = Jdbi.create(source);
    }

    @Override
    public Acknowledgement acknowledge(
            String alertId, int revision, String by, String why, long at) {
        Words.require("id of the alert", alertId, Words.NAME);
        Words.require("name of who acknowledges", by, Words.NAME);
        Words.require("reason of an acknowledgement", why, Words.TEXT);
        long id =
                insert(
                        ACKNOWLEDGE,
                        row ->
                                row.bind("alert", alertId)
                                        .bind("revision", revision)
                                        .bind("by", by)
                                        .bind("why", why)
                                        .bind("at", at));
        return new Acknowledgement(id, alertId, revision, by, why, at, null);
    }

    @Override
    public void episodeEnded(String alertId, int revision, long at) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(END)
                                .bind("alert", alertId)
                                .bind("revision", revision)
                                .bind("at", at)
                                .execute());
    }

    @Override
    public Map<String, Acknowledgement> standing() {
        Map<String, Acknowledgement> standing = new LinkedHashMap<>();
        // The latest comes last.
        list(
                        ACKNOWLEDGEMENTS + "ended_at IS NULL ORDER BY at, id",
                        query -> query,
                        SqlActions::acknowledgement)
                .forEach(one -> standing.put(one.alertId(), one));
        return standing;
    }

    @Override
    public List<Acknowledgement> acknowledgements(long from, long to) {
        return list(
                ACKNOWLEDGEMENTS + WITHIN,
                query -> query.bind("from", from).bind("to", to),
                SqlActions::acknowledgement);
    }

    private static Acknowledgement acknowledgement(ResultSet row, StatementContext context)
            throws SQLException {
        return new Acknowledgement(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getObject(7, Long.class));
    }

    @Override
    public Silence silence(SilenceRequest request) {
        long id =
                insert(
                        SILENCE,
                        row ->
                                row.bind("scope", request.scope())
                                        .bind("rule", request.ruleId())
                                        .bind("until", request.until())
                                        .bind("by", request.by())
                                        .bind("why", request.why())
                                        .bind("at", request.at()));
        return new Silence(
                id,
                request.scope(),
                request.ruleId(),
                request.until(),
                request.by(),
                request.why(),
                request.at(),
                null,
                null);
    }

    @Override
    public boolean lift(long id, String by, long at) {
        Words.require("name of who lifts a silence", by, Words.NAME);
        return jdbi.withHandle(
                        handle ->
                                handle.createUpdate(LIFT)
                                        .bind("id", id)
                                        .bind("by", by)
                                        .bind("at", at)
                                        .execute())
                == 1;
    }

    @Override
    public List<Silence> silences(long now) {
        return list(SILENCES + IN_FORCE, query -> query.bind("now", now), SqlActions::silence);
    }

    @Override
    public List<Silence> silences(long from, long to) {
        return list(
                SILENCES + EVER_IN_FORCE,
                query -> query.bind("from", from).bind("to", to),
                SqlActions::silence);
    }

    private static Silence silence(ResultSet row, StatementContext context) throws SQLException {
        return new Silence(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getString(8),
                row.getObject(9, Long.class));
    }

    @Override
    public Note note(String scope, String text, String by, long at) {
        Words.require("unit of a note", scope, Words.NAME);
        Words.require("text of a note", text, Words.TEXT);
        Words.require("name of who writes a note", by, Words.NAME);
        long id =
                insert(
                        NOTE,
                        row ->
                                row.bind("scope", scope)
                                        .bind("words", text)
                                        .bind("by", by)
                                        .bind("at", at));
        return new Note(id, scope, text, by, at);
    }

    @Override
    public List<Note> notes(String scope, int most) {
        return list(
                NOTES + "scope_code = :scope ORDER BY at DESC, id DESC LIMIT :most",
                query -> query.bind("scope", scope).bind("most", most),
                SqlActions::note);
    }

    @Override
    public List<Note> notes(long from, long to) {
        return list(
                NOTES + WITHIN, query -> query.bind("from", from).bind("to", to), SqlActions::note);
    }

    private static Note note(ResultSet row, StatementContext context) throws SQLException {
        return new Note(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5));
    }

    /** Adds a row and returns the id it was given. */
    private long insert(String sql, UnaryOperator<Update> values) {
        return jdbi.withHandle(
                handle ->
                        values.apply(handle.createUpdate(sql))
                                .executeAndReturnGeneratedKeys("id")
                                .mapTo(long.class)
                                .one());
    }

    private <T> List<T> list(String sql, UnaryOperator<Query> values, RowMapper<T> mapper) {
        return jdbi.withHandle(handle -> values.apply(handle.createQuery(sql)).map(mapper).list());
    }
}
