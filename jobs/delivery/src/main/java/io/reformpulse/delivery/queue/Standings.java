package io.reformpulse.delivery.queue;

import io.reformpulse.delivery.channel.Standing;
import io.reformpulse.schemas.AlertEvent;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** How things stand with each subscriber. */
public final class Standings {
    private static final String CONDITION =
            """
            SELECT failures, paused_until, COALESCE(disabled_at, 0), disabled_because
            FROM subscriber WHERE name = :name
            """;
    private static final String LAST_SEQUENCE =
            "SELECT COALESCE(MAX(last_sequence), 0) FROM subscriber WHERE name = :name";
    private static final String FIRST_UNSETTLED =
            """
            SELECT COALESCE(MIN(sequence), 0) FROM notice LEFT JOIN message ON number = message
            WHERE notice.subscriber = :name AND COALESCE(state, 'PENDING') = 'PENDING'
            """;
    private static final String DEAD =
            """
            SELECT sequence FROM notice JOIN message ON number = message
            WHERE notice.subscriber = :name AND state = 'DEAD'
            ORDER BY sequence DESC LIMIT 1000
            """;
    private static final String FIRING =
            """
            SELECT event FROM notice AS newest JOIN message ON number = message
            WHERE newest.subscriber = :name AND firing AND state = 'DELIVERED' AND NOT EXISTS (
              SELECT 1 FROM notice AS later
              WHERE later.subscriber = newest.subscriber
              AND later.alert_id = newest.alert_id AND later.sequence > newest.sequence)
            ORDER BY sequence
            """;

    private final DeliveryStore store;

    public Standings(DeliveryStore store) {
        this.store = store;
    }

    public Condition condition(String subscriber) {
        return store.transaction(
                handle ->
                        of(handle, CONDITION, subscriber)
                                .map(
                                        (row, at) ->
                                                new Condition(
                                                        row.getInt(1),
                                                        row.getLong(2),
                                                        row.getLong(3),
                                                        row.getString(4)))
                                .findFirst()
                                .orElse(Condition.WELL));
    }

    public Standing of(String subscriber) {
        return store.transaction(
                handle -> {
                    long last = of(handle, LAST_SEQUENCE, subscriber).mapTo(long.class).one();
                    long unsettled =
                            of(handle, FIRST_UNSETTLED, subscriber).mapTo(long.class).one();
                    return new Standing(
                            last,
                            unsettled == 0 ? last : unsettled - 1,
                            of(handle, DEAD, subscriber).mapTo(Long.class).list(),
                            firing(handle, subscriber));
                });
    }

    private static List<AlertEvent> firing(Handle handle, String subscriber) {
        return of(handle, FIRING, subscriber)
                .map((row, at) -> StoredEvent.read(row.getBytes(1)))
                .list();
    }

    private static Query of(Handle handle, String query, String subscriber) {
        return handle.createQuery(query).bind("name", subscriber);
    }
}
