package io.reformpulse.delivery.queue;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Up to where the topic was read, kept with what was read. */
public final class SourcePosition {
    private static final String KEEP =
            """
            INSERT INTO source (partition, topic_id, next_offset) VALUES (?, ?, ?)
            ON CONFLICT (partition) DO UPDATE
            SET topic_id = excluded.topic_id, next_offset = excluded.next_offset
            """;

    private final DeliveryStore store;

    public SourcePosition(DeliveryStore store) {
        this.store = store;
    }

    /** The next offset of each partition of that topic; empty if it was never read. */
    public Map<Integer, Long> of(String topicId) {
        Map<Integer, Long> offsets = new HashMap<>();
        store.transaction(
                handle ->
                        handle.createQuery(
                                        "SELECT partition, next_offset FROM source"
                                                + " WHERE topic_id = :topic")
                                .bind("topic", topicId)
                                .map((row, at) -> offsets.put(row.getInt(1), row.getLong(2)))
                                .list());
        return offsets;
    }

    /** Whether no topic was ever read into this store. */
    public boolean isNew() {
        return store.transaction(
                handle ->
                        handle.createQuery("SELECT COUNT(*) = 0 FROM source")
                                .mapTo(boolean.class)
                                .one());
    }

    /** Keeps where the first reading begins. */
    public void begin(String topicId, Map<Integer, Long> offsets) {
        store.transaction(
                handle -> {
                    keep(handle, topicId, offsets);
                    return null;
                });
    }

    static void keep(Handle handle, String topicId, Map<Integer, Long> offsets) {
        offsets.forEach((partition, next) -> handle.execute(KEEP, partition, topicId, next));
    }
}
