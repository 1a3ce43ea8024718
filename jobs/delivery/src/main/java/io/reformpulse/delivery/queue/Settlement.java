package io.reformpulse.delivery.queue;

import io.reformpulse.delivery.channel.Outcome;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what became of an attempt. A failure pauses the whole subscriber, longer each time, as most
 * failures are the receiver's; the first success ends the pause.
 */
public final class Settlement {
    private static final String LOG = "INSERT INTO attempt (message, at, outcome) VALUES (?, ?, ?)";
    private static final String ATTEMPTED =
            "UPDATE message SET attempts = attempts + 1 WHERE number = ?";
    private static final String DELIVERED =
            "UPDATE message SET state = 'DELIVERED', settled_at = ? WHERE number = ?";
    private static final String POSTPONED = "UPDATE message SET next_at = ? WHERE number = ?";
    private static final String EXPIRED =
            """
            UPDATE message SET state = 'DEAD', settled_at = ?
            WHERE subscriber = ? AND state = 'PENDING' AND expires_at <= ?
            """;
    private static final String ADD_SUBSCRIBER =
            "INSERT INTO subscriber (name) VALUES (?) ON CONFLICT (name) DO NOTHING";
    private static final String PAUSED =
            "UPDATE subscriber SET failures = ?, paused_until = ? WHERE name = ?";
    private static final String DISABLED =
            "UPDATE subscriber SET disabled_at = ?, disabled_because = ? WHERE name = ?";

    private final DeliveryStore store;
    private final RetrySchedule schedule;

    public Settlement(DeliveryStore store, RetrySchedule schedule) {
        this.store = store;
        this.schedule = schedule;
    }

    /**
     * @param number of the message that was sent
     * @param now epoch milliseconds
     * @return how many messages have become dead letters by it
     */
    public int settle(String subscriber, long number, Outcome outcome, long now) {
        return store.transaction(
                handle -> {
                    handle.execute(LOG, number, now, outcome.inWords());
                    handle.execute(ATTEMPTED, number);
                    if (outcome instanceof Outcome.Accepted) {
                        handle.execute(DELIVERED, now, number);
                    } else if (outcome instanceof Outcome.Failed failed) {
                        int attempts = number(handle, "attempts FROM message WHERE number", number);
                        handle.execute(POSTPONED, now + delay(attempts, failed), number);
                    }
                    return noted(handle, subscriber, outcome, now);
                });
    }

    /** The same for what is not in the queue, such as a heartbeat. */
    public int settle(String subscriber, Outcome outcome, long now) {
        return store.transaction(handle -> noted(handle, subscriber, outcome, now));
    }

    /**
     * Gives up what has waited too long, without an attempt.
     *
     * @return how many messages have become dead letters by it
     */
    public int expire(String subscriber, long now) {
        return store.transaction(handle -> expired(handle, subscriber, now));
    }

    private static int expired(Handle handle, String subscriber, long now) {
        return handle.execute(EXPIRED, now, subscriber, now);
    }

    private int noted(Handle handle, String subscriber, Outcome outcome, long now) {
        handle.execute(ADD_SUBSCRIBER, subscriber);
        if (outcome instanceof Outcome.Failed failed) {
            int failures = 1 + number(handle, "failures FROM subscriber WHERE name", subscriber);
            handle.execute(PAUSED, failures, now + delay(failures, failed), subscriber);
            return expired(handle, subscriber, now);
        } else if (outcome instanceof Outcome.Gone gone) {
            handle.execute(DISABLED, now, gone.problem(), subscriber);
        } else {
            handle.execute(PAUSED, 0, 0, subscriber);
        }
        return 0;
    }

    private long delay(int failures, Outcome.Failed failed) {
        return Math.max(schedule.delayMillis(failures), failed.retryAfterMillis());
    }

    private static int number(Handle handle, String what, Object key) {
        return handle.createQuery("SELECT " + what + " = :key")
                .bind("key", key)
                .mapTo(int.class)
                .one();
    }
}
