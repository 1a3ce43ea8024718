package io.reformpulse.delivery.queue;

import java.util.Map;
import java.util.TreeMap;

/** What waits for each subscriber, by name; of those whom nothing was ever queued for, nothing. */
public final class Backlog {
    private static final String WAITING =
            """
            SELECT name, disabled_at IS NOT NULL, COUNT(number), COALESCE(MIN(made_at), 0)
            FROM subscriber LEFT JOIN message ON subscriber = name AND state = 'PENDING'
            GROUP BY name
            """;

    private final DeliveryStore store;

    public Backlog(DeliveryStore store) {
        this.store = store;
    }

    /**
     * For one subscriber.
     *
     * @param messages that are not accepted yet and not given up
     * @param oldestAt when the oldest of them was made, epoch milliseconds; 0 if none waits
     */
    public record OfSubscriber(boolean isDisabled, long messages, long oldestAt) {
        /** How long the oldest has waited, in milliseconds; 0 if none waits. */
        public long oldestAge(long now) {
            return messages == 0 ? 0 : Math.max(0, now - oldestAt);
        }
    }

    public Map<String, OfSubscriber> bySubscriber() {
        return store.transaction(
                handle -> {
                    Map<String, OfSubscriber> waiting = new TreeMap<>();
                    handle.createQuery(WAITING)
                            .map(
                                    (row, at) ->
                                            Map.entry(
                                                    row.getString(1),
                                                    new OfSubscriber(
                                                            row.getBoolean(2),
                                                            row.getLong(3),
                                                            row.getLong(4))))
                            .forEach(each -> waiting.put(each.getKey(), each.getValue()));
                    return waiting;
                });
    }
}
