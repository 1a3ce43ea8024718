package io.reformpulse.standalone.figures;

import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.KpiUpdate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of {@code kpi-updates} as a reader may show them: those of epochs that are closed in
 * every partition, so that a unit always equals the sum of its children. After a restart of the job
 * what is shown stands still until the job has caught up with it.
 */
public final class ClosedRows {
    private static final long NONE = Long.MIN_VALUE;

    private final long[] closedIn;
    private final long[] asOfIn;
    // By epoch, as a reader of a long topic has one partition's rows long before another's markers.
    private final TreeMap<Long, Map<String, KpiUpdate>> pending = new TreeMap<>();
    private final Map<String, KpiUpdate> shown = new HashMap<>();
    private long closed = NONE;
    private long asOf = NONE;

    public ClosedRows(int partitions) {
        closedIn = new long[partitions];
        Arrays.fill(closedIn, NONE);
        asOfIn = closedIn.clone();
    }

    /** Takes a row as it was read. */
    public void row(String key, KpiUpdate row) {
        pending.computeIfAbsent(row.getEpoch(), epoch -> new HashMap<>())
                .merge(key, row, (known, more) -> isNewer(more, known) ? more : known);
    }

    /** Takes the tombstone of a row that is no longer kept. */
    public void gone(String key) {
        pending.values().forEach(rows -> rows.remove(key));
        shown.remove(key);
    }

    /**
     * Takes a marker as it was read.
     *
     * @return the rows that it makes visible, often none
     */
    public List<KpiUpdate> marker(EpochMarker marker) {
        int partition = marker.getPartition();
        if (marker.getEpoch() > closedIn[partition]) {
            closedIn[partition] = marker.getEpoch();
            asOfIn[partition] = marker.getAsOf();
        }
        int last = 0;
        for (int i = 1; i < closedIn.length; i++) {
            last = closedIn[i] < closedIn[last] ? i : last;
        }
        if (closedIn[last] <= closed) {
            return List.of();
        }
        closed = closedIn[last];
        asOf = asOfIn[last];
        return release();
    }

    private List<KpiUpdate> release() {
        Map<String, KpiUpdate> changed = new HashMap<>();
        Map<Long, Map<String, KpiUpdate>> due = pending.headMap(closed, true);
        for (Map<String, KpiUpdate> rows : due.values()) {
            rows.forEach(
                    (key, row) -> {
                        if (isNewer(row, shown.get(key))) {
                            shown.put(key, row);
                            changed.put(key, row);
                        }
                    });
        }
        due.clear();
        return List.copyOf(changed.values());
    }

    private static boolean isNewer(KpiUpdate row, KpiUpdate than) {
        if (than == null || row.getGeneration() != than.getGeneration()) {
            return than == null || row.getGeneration() > than.getGeneration();
        }
        return row.getEpoch() >= than.getEpoch();
    }

    /** The row under a key, or null. */
    public KpiUpdate get(String key) {
        return shown.get(key);
    }

    /** All rows that may be shown. */
    public List<KpiUpdate> all() {
        return List.copyOf(shown.values());
    }

    /** The newest epoch that is closed; {@link Long#MIN_VALUE} if none is. */
    public long closedEpoch() {
        return closed;
    }

    /** Up to when all arrivals are in the rows, epoch milliseconds; MIN_VALUE before any. */
    public long asOf() {
        return asOf;
    }
}
