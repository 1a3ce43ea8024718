package io.reformpulse.delivery.queue;

import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.SingleObject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Where alert events wait for each subscriber that wants them. */
public final class NoticeQueue {
    private static final String KNOWN =
            "SELECT EXISTS (SELECT 1 FROM notice WHERE subscriber = :name AND alert_id = :alert)";
    private static final String ADD_SUBSCRIBER =
            "INSERT INTO subscriber (name) VALUES (?) ON CONFLICT (name) DO NOTHING";
    private static final String ADD_NOTICE =
            """
            INSERT INTO notice
              (subscriber, sequence, event_id, alert_id, firing, event, queued_at, muted_until)
            SELECT name, last_sequence + 1, ?, ?, ?, ?, ?, ? FROM subscriber WHERE name = ?
            ON CONFLICT (subscriber, event_id) DO NOTHING
            """;
    private static final String COUNT_NOTICE =
            "UPDATE subscriber SET last_sequence = last_sequence + 1 WHERE name = ?";
    private static final String UNMUTE =
            """
            UPDATE notice SET muted_until = NULL
            WHERE subscriber = ? AND alert_id = ? AND message IS NULL
            """;

    private final DeliveryStore store;

    public NoticeQueue(DeliveryStore store) {
        this.store = store;
    }

    /**
     * What was read at once.
     *
     * @param next the next offset of each partition that was read
     */
    public record Batch(String topicId, Map<Integer, Long> next, List<AlertEvent> events) {
        public Batch {
            next = Map.copyOf(next);
            events = List.copyOf(events);
        }
    }

    /**
     * Queues events and keeps the position behind them, both or neither. An event that a subscriber
     * has already does not become a second notice.
     *
     * @param now epoch milliseconds
     */
    public void take(Batch batch, List<Subscriber> subscribers, long now) {
        store.transaction(
                handle -> {
                    for (AlertEvent event : batch.events()) {
                        for (Subscriber subscriber : subscribers) {
                            if (isFor(handle, subscriber, event)) {
                                queue(handle, subscriber.name(), event, now);
                            }
                        }
                    }
                    SourcePosition.keep(handle, batch.topicId(), batch.next());
                    return null;
                });
    }

    /** Who was told that an alert began is told how it goes on, even where it becomes milder. */
    private static boolean isFor(Handle handle, Subscriber subscriber, AlertEvent event) {
        return subscriber.filter().wants(event)
                || subscriber.filter().watches(event)
                        && handle.createQuery(KNOWN)
                                .bind("name", subscriber.name())
                                .bind("alert", event.getAlertId())
                                .mapTo(boolean.class)
                                .one();
    }

    private static void queue(Handle handle, String name, AlertEvent event, long now) {
        handle.execute(ADD_SUBSCRIBER, name);
        int added =
                handle.execute(
                        ADD_NOTICE,
                        event.getEventId(),
                        event.getAlertId(),
                        event.getState().equals("FIRING"),
                        SingleObject.ALERT_EVENT.encode(event),
                        now,
                        event.getMutedUntil(),
                        name);
        if (added > 0) {
            handle.execute(COUNT_NOTICE, name);
            if (event.getMutedUntil() == null) {
                // What cannot wait does not wait behind what can; their order stays.
                handle.execute(UNMUTE, name, event.getAlertId());
            }
        }
    }
}
