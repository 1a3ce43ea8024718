package io.reformpulse.delivery.queue;

import io.reformpulse.delivery.subscriber.Subscriber;

/** Sends again what was given up, or what the receiver has lost: with the same ids. */
public final class Replay {
    private static final String AGAIN =
            """
            UPDATE message SET state = 'PENDING', attempts = 0, settled_at = NULL,
              next_at = :now, expires_at = :expires
            WHERE subscriber = :name AND\s""";
    private static final String UNPAUSE =
            "UPDATE subscriber SET failures = 0, paused_until = 0 WHERE name = ?";
    private static final String ENABLE =
            "UPDATE subscriber SET disabled_at = NULL, disabled_because = NULL WHERE name = ?";

    private final DeliveryStore store;

    public Replay(DeliveryStore store) {
        this.store = store;
    }

    /**
     * All dead letters.
     *
     * @param now epoch milliseconds
     * @return how many messages are sent again
     */
    public int dead(Subscriber subscriber, long now) {
        return again(subscriber, now, "state = :which", MessageState.DEAD.name());
    }

    /** One message, dead or delivered. */
    public int one(Subscriber subscriber, long now, String id) {
        return again(subscriber, now, "state <> 'PENDING' AND id = :which", id);
    }

    /**
     * All messages made since then, dead or delivered.
     *
     * @param since epoch milliseconds
     */
    public int since(Subscriber subscriber, long now, long since) {
        return again(subscriber, now, "state <> 'PENDING' AND made_at >= :which", since);
    }

    private int again(Subscriber subscriber, long now, String condition, Object which) {
        return store.transaction(
                handle -> {
                    handle.execute(UNPAUSE, subscriber.name());
                    return handle.createUpdate(AGAIN + condition)
                            .bind("name", subscriber.name())
                            .bind("now", now)
                            .bind("expires", now + subscriber.patience().toMillis())
                            .bind("which", which)
                            .execute();
                });
    }

    /** Sends again to a subscriber whose receiver had said that it is gone. */
    public void enable(Subscriber subscriber) {
        store.transaction(
                handle -> {
                    handle.execute(ENABLE, subscriber.name());
                    return handle.execute(UNPAUSE, subscriber.name());
                });
    }
}
