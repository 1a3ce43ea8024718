package io.reformpulse.delivery.queue;

import io.reformpulse.delivery.subscriber.Subscriber;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Makes messages of the notices that wait: one each, or digests where there would be too many. Then
 * a message is made once a minute at most, so that nothing grave waits for long.
 */
public final class Packing {
    private static final long WINDOW_MILLIS = Duration.ofMinutes(10).toMillis();
    private static final long GATHER_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final int LARGEST_DIGEST = 100;

    private static final String WAITING =
            """
            SELECT sequence, event_id FROM notice AS mine
            WHERE subscriber = :name AND message IS NULL AND NOT EXISTS (
              SELECT 1 FROM notice AS muted
              WHERE muted.subscriber = mine.subscriber AND muted.alert_id = mine.alert_id
              AND muted.sequence <= mine.sequence
              AND muted.message IS NULL AND muted.muted_until > :alertNow)
            ORDER BY sequence
            """;
    private static final String RECENT =
            """
            SELECT COUNT(*), COALESCE(MAX(packed_at), 0) FROM notice
            WHERE subscriber = :name AND packed_at > :since
            """;
    private static final String MAKE =
            """
            INSERT INTO message (subscriber, id, digest, state, made_at, next_at, expires_at)
            VALUES (:name, :id, :digest, 'PENDING', :now, :now, :expires)
            """;
    private static final String PACK =
            "UPDATE notice SET message = ?, packed_at = ? WHERE subscriber = ? AND sequence = ?";

    private final DeliveryStore store;

    public Packing(DeliveryStore store) {
        this.store = store;
    }

    private record Waiting(long sequence, String eventId) {}

    private record Recent(int count, long lastAt) {}

    /**
     * @param now epoch milliseconds
     * @param alertNow epoch milliseconds on the alerts' own clock, by which notices are muted
     */
    public void pack(Subscriber subscriber, long now, long alertNow) {
        store.transaction(
                handle -> {
                    List<Waiting> waiting = waiting(handle, subscriber.name(), alertNow);
                    if (!waiting.isEmpty()) {
                        pack(handle, subscriber, waiting, now);
                    }
                    return null;
                });
    }

    private static void pack(
            Handle handle, Subscriber subscriber, List<Waiting> waiting, long now) {
        Recent recent = recent(handle, subscriber.name(), now);
        int most = subscriber.digestOver();
        boolean tooMany = most > 0 && recent.count() + waiting.size() > most;
        if (tooMany && now - recent.lastAt() < GATHER_MILLIS) {
            return;
        }
        int together = tooMany ? LARGEST_DIGEST : 1;
        for (int i = 0; i < waiting.size(); i += together) {
            int end = Math.min(waiting.size(), i + together);
            make(handle, subscriber, waiting.subList(i, end), now);
        }
    }

    private static List<Waiting> waiting(Handle handle, String name, long alertNow) {
        return handle.createQuery(WAITING)
                .bind("name", name)
                .bind("alertNow", alertNow)
                .map((row, at) -> new Waiting(row.getLong(1), row.getString(2)))
                .list();
    }

    private static Recent recent(Handle handle, String name, long now) {
        return handle.createQuery(RECENT)
                .bind("name", name)
                .bind("since", now - WINDOW_MILLIS)
                .map((row, at) -> new Recent(row.getInt(1), row.getLong(2)))
                .one();
    }

    private static void make(
            Handle handle, Subscriber subscriber, List<Waiting> notices, long now) {
        boolean digest = notices.size() > 1;
        List<String> eventIds = notices.stream().map(Waiting::eventId).toList();
        long number =
                handle.createUpdate(MAKE)
                        .bind("name", subscriber.name())
                        .bind("id", digest ? DigestId.of(eventIds) : eventIds.get(0))
                        .bind("digest", digest)
                        .bind("now", now)
                        .bind("expires", now + subscriber.patience().toMillis())
                        .executeAndReturnGeneratedKeys()
                        .mapTo(long.class)
                        .one();
        for (Waiting notice : notices) {
            handle.execute(PACK, number, now, subscriber.name(), notice.sequence());
        }
    }
}
