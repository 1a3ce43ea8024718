package io.reformpulse.controlroom.feed;

import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.KpiUpdate;
import java.util.Arrays;
import java.util.List;

/**
 * Holds the rows of {@code kpi-updates} back until their epoch is closed in every partition, so
 * that a unit always equals the sum of its children. After a restart of the job nothing is released
 * until the job has caught up with what was released before.
 */
public final class ClosedEpochs {
    private static final long NONE = Long.MIN_VALUE;

    private final long[] closedIn;
    private final long[] asOfIn;
    private final PendingRows pending = new PendingRows();
    private long closed = NONE;
    private long asOf = NONE;

    public ClosedEpochs(int partitions) {
        closedIn = new long[partitions];
        Arrays.fill(closedIn, NONE);
        asOfIn = closedIn.clone();
    }

    /** Takes a row as it was read. */
    public void row(String key, KpiUpdate row) {
        pending.put(key, row);
    }

    /** Takes the tombstone of a row that is no longer kept. */
    public void gone(String key) {
        pending.remove(key);
    }

    /**
     * Takes a marker as it was read.
     *
     * @return what it makes visible; null if it closes no epoch
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
            return null;
        }
        closed = closedIn[last];
        asOf = asOfIn[last];
        return pending.takeThrough(closed);
    }

    /** The newest epoch that is closed; {@link Long#MIN_VALUE} if none is. */
    public long closed() {
        return closed;
    }

    /**
     * Up to when all arrivals are in the released rows, epoch milliseconds; MIN_VALUE before any.
     */
    public long asOf() {
        return asOf;
    }
}
