package io.reformpulse.delivery.queue;

import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.delivery.channel.Message;
import io.reformpulse.delivery.channel.Notice;
import io.reformpulse.schemas.AlertEvent;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which message goes out next. */
public final class Outbox {
    private static final String NEXT =
            """
            SELECT number, id, digest, attempts, made_at FROM message AS due
            WHERE subscriber = :name AND state = 'PENDING' AND next_at <= :now AND NOT EXISTS (
              SELECT 1 FROM notice AS mine
              JOIN notice AS other
                ON other.subscriber = mine.subscriber AND other.alert_id = mine.alert_id
              JOIN message AS earlier ON earlier.number = other.message
              WHERE mine.message = due.number
              AND earlier.number < due.number AND earlier.state = 'PENDING')
            ORDER BY attempts, number LIMIT 1
            """;
    private static final String NOTICES =
            "SELECT sequence, event FROM notice WHERE message = :number ORDER BY sequence";
    private static final String TOLD =
            """
            SELECT event FROM notice JOIN message ON number = message
            WHERE notice.subscriber = :name AND alert_id = :alert AND sequence < :sequence
            AND state = 'DELIVERED'
            ORDER BY sequence DESC LIMIT 1
            """;

    private final DeliveryStore store;

    public Outbox(DeliveryStore store) {
        this.store = store;
    }

    /**
     * A message and its place in the store.
     *
     * @param number of its row
     * @param attempts that were made before
     * @param madeAt epoch milliseconds
     */
    public record Due(long number, int attempts, long madeAt, Message message) {}

    private record Head(long number, String id, boolean digest, int attempts, long madeAt) {}

    private record Stored(long sequence, AlertEvent event) {}

    /**
     * The message that is due and was tried least, so that one that is always refused does not keep
     * back the others; null if there is none. A message waits while an earlier one of the same
     * alert is pending.
     *
     * @param now epoch milliseconds
     */
    public Due next(String subscriber, long now) {
        return store.transaction(
                handle ->
                        handle.createQuery(NEXT)
                                .bind("name", subscriber)
                                .bind("now", now)
                                .map(
                                        (row, at) ->
                                                new Head(
                                                        row.getLong(1),
                                                        row.getString(2),
                                                        row.getBoolean(3),
                                                        row.getInt(4),
                                                        row.getLong(5)))
                                .findFirst()
                                .map(head -> due(handle, subscriber, head))
                                .orElse(null));
    }

    private static Due due(Handle handle, String subscriber, Head head) {
        List<Stored> stored =
                handle.createQuery(NOTICES)
                        .bind("number", head.number())
                        .map(
                                (row, at) ->
                                        new Stored(
                                                row.getLong(1), StoredEvent.read(row.getBytes(2))))
                        .list();
        List<Notice> notices = new ArrayList<>();
        for (Stored one : stored) {
            Severity told = told(handle, subscriber, one);
            notices.add(new Notice(one.sequence(), one.event(), told));
        }
        Message message = new Message(head.id(), head.digest(), notices);
        return new Due(head.number(), head.attempts(), head.madeAt(), message);
    }

    private static Severity told(Handle handle, String subscriber, Stored notice) {
        return handle.createQuery(TOLD)
                .bind("name", subscriber)
                .bind("alert", notice.event().getAlertId())
                .bind("sequence", notice.sequence())
                .map((row, at) -> StoredEvent.read(row.getBytes(1)).getSeverity())
                .findFirst()
                .map(Severity::of)
                .orElse(null);
    }
}
