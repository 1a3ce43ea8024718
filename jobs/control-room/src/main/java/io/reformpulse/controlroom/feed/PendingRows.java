package io.reformpulse.controlroom.feed;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Revision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of epochs that are not closed yet. */
final class PendingRows {
    // By epoch, as a reader of a long topic has one partition's rows long before another's markers.
    private final TreeMap<Long, Map<String, KpiUpdate>> byEpoch = new TreeMap<>();
    // A long topic has a tombstone for each hour of each unit, and thousands of epochs pending:
    // without this each tombstone would look into all of them.
    private final Map<String, TreeSet<Long>> epochsOf = new HashMap<>();

    void put(String key, KpiUpdate row) {
        byEpoch.computeIfAbsent(row.getEpoch(), epoch -> new HashMap<>())
                .merge(key, row, Revision::newer);
        epochsOf.computeIfAbsent(key, any -> new TreeSet<>()).add(row.getEpoch());
    }

    void remove(String key) {
        TreeSet<Long> epochs = epochsOf.remove(key);
        if (epochs != null) {
            epochs.forEach(epoch -> byEpoch.get(epoch).remove(key));
        }
    }

    /** Takes out the rows of the epochs up to one: of each key the newest. */
    List<KpiUpdate> takeThrough(long epoch) {
        Map<String, KpiUpdate> taken = new HashMap<>();
        Map<Long, Map<String, KpiUpdate>> due = byEpoch.headMap(epoch, true);
        for (Map<String, KpiUpdate> rows : due.values()) {
            rows.forEach((key, row) -> taken.merge(key, row, Revision::newer));
        }
        due.clear();
        for (String key : taken.keySet()) {
            TreeSet<Long> left = epochsOf.get(key);
            left.headSet(epoch, true).clear();
            if (left.isEmpty()) {
                epochsOf.remove(key);
            }
        }
        return List.copyOf(taken.values());
    }
}
