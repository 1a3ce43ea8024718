package io.reformpulse.delivery.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What was delivered to whom, for people. */
public final class DeliveryLog {
    private static final String ENTRIES =
            """
            SELECT * FROM (
              SELECT number, id, state, COUNT(*) AS notices, MIN(sequence) AS first,
                MAX(sequence) AS last, made_at, next_at, attempts,
                (SELECT outcome FROM attempt WHERE attempt.message = number
                 ORDER BY attempt.rowid DESC LIMIT 1) AS outcome
              FROM message JOIN notice ON notice.message = number
              WHERE message.subscriber = :name AND (:state IS NULL OR state = :state)
              GROUP BY number ORDER BY number DESC LIMIT :most)
            ORDER BY number
            """;
    private static final String TOTALS =
            """
            SELECT
              (SELECT COUNT(*) FROM notice WHERE subscriber = :name AND message IS NULL),
              COALESCE(SUM(state = 'PENDING'), 0),
              COALESCE(SUM(state = 'DELIVERED'), 0),
              COALESCE(SUM(state = 'DEAD'), 0)
            FROM message WHERE subscriber = :name
            """;

    private final DeliveryStore store;

    public DeliveryLog(DeliveryStore store) {
        this.store = store;
    }

    /**
     * A message and what became of it.
     *
     * @param firstSequence the smallest sequence number in it
     * @param madeAt epoch milliseconds
     * @param nextAt when it is tried next while it is pending, epoch milliseconds
     * @param lastOutcome in words; null if it was not tried yet
     */
    public record Entry(
            String id,
            MessageState state,
            int notices,
            long firstSequence,
            long lastSequence,
            long madeAt,
            long nextAt,
            int attempts,
            String lastOutcome) {}

    /**
     * How many messages are in each state.
     *
     * @param waiting notices that are in no message yet
     */
    public record Totals(long waiting, long pending, long delivered, long dead) {}

    /**
     * The newest messages of a subscriber, oldest first.
     *
     * @param state null for all
     */
    public List<Entry> entries(String subscriber, MessageState state, int most) {
        return store.transaction(
                handle ->
                        handle.createQuery(ENTRIES)
                                .bind("name", subscriber)
                                .bind("state", state == null ? null : state.name())
                                .bind("most", most)
                                .map((row, at) -> entry(row))
                                .list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("id"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("notices"),
                row.getLong("first"),
                row.getLong("last"),
                row.getLong("made_at"),
                row.getLong("next_at"),
                row.getInt("attempts"),
                row.getString("outcome"));
    }

    public Totals totals(String subscriber) {
        return store.transaction(
                handle ->
                        handle.createQuery(TOTALS)
                                .bind("name", subscriber)
                                .map(
                                        (row, at) ->
                                                new Totals(
                                                        row.getLong(1),
                                                        row.getLong(2),
                                                        row.getLong(3),
                                                        row.getLong(4)))
                                .one());
    }
}
