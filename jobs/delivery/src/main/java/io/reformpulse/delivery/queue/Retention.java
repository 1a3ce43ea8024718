package io.reformpulse.delivery.queue;

import java.time.Duration;

/**
 * Forgets what was settled long ago; not the newest word on an alert that still fires, which is
 * needed until it ends.
 */
public final class Retention {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String OLD_NOTICES =
            """
            DELETE FROM notice
            WHERE message IN (SELECT number FROM message WHERE settled_at < ?)
            AND NOT (firing AND NOT EXISTS (
              SELECT 1 FROM notice AS later
              WHERE later.subscriber = notice.subscriber
              AND later.alert_id = notice.alert_id AND later.sequence > notice.sequence))
            """;
    private static final String EMPTY_MESSAGES =
            """
            DELETE FROM message
            WHERE NOT EXISTS (SELECT 1 FROM notice WHERE notice.message = number)
            """;
    private static final String ORPHANED_ATTEMPTS =
            "DELETE FROM attempt WHERE message NOT IN (SELECT number FROM message)";

    private final DeliveryStore store;

    public Retention(DeliveryStore store) {
        this.store = store;
    }

    /**
     * @param now epoch milliseconds
     */
    public void apply(long now) {
        store.transaction(
                handle -> {
                    handle.execute(OLD_NOTICES, now - KEPT.toMillis());
                    handle.execute(EMPTY_MESSAGES);
                    return handle.execute(ORPHANED_ATTEMPTS);
                });
    }

    /** Forgets everything of a subscriber, who is one no more. */
    public void forget(String subscriber) {
        store.transaction(
                handle -> {
                    handle.execute("DELETE FROM notice WHERE subscriber = ?", subscriber);
                    handle.execute("DELETE FROM message WHERE subscriber = ?", subscriber);
                    handle.execute("DELETE FROM subscriber WHERE name = ?", subscriber);
                    return handle.execute(ORPHANED_ATTEMPTS);
                });
    }
}
