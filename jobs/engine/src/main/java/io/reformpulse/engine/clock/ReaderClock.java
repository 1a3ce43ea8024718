package io.reformpulse.engine.clock;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The clock of one source reader: how far all arrivals are known, given what was read of each of
 * its splits and where they ended when asked. It never passes the oldest unread record.
 */
final class ReaderClock {
    /** No instant is known to be complete. */
    static final long NOTHING = Long.MIN_VALUE;

    private final boolean isTable;
    private final Map<String, Split> splits = new HashMap<>();

    /** Read by the thread that asks Kafka, too. */
    private volatile long newest = NOTHING;

    private long watermark = NOTHING;
    private boolean allRead;

    ReaderClock(TimeSource time) {
        isTable = time instanceof TimeSource.Table;
    }

    private static final class Split {
        long position;
        long lastArrived = NOTHING;
        long complete = NOTHING;
        long end = Long.MAX_VALUE;
        long askedAt;

        // Everything that arrived before the question lies before the end it was answered with.
        void settle() {
            if (position >= end) {
                // Nothing was read yet when it was asked by the log's own time.
                if (askedAt != NOTHING) {
                    complete = Math.max(complete, askedAt - 1);
                }
                end = Long.MAX_VALUE;
            }
        }
    }

    /** A split to be read from an offset on; negative where the offset is not yet known. */
    void assigned(String split, long startOffset) {
        Split added = new Split();
        added.position = startOffset;
        splits.put(split, added);
    }

    /** A split that will bring no more. */
    void released(String split) {
        splits.remove(split);
    }

    /** A record read; one stamped ahead of its time moves the position only. */
    void read(String split, long offset, long arrivedAt, boolean ahead) {
        Split of = splits.get(split);
        of.position = offset + 1;
        if (!ahead) {
            of.lastArrived = Math.max(of.lastArrived, arrivedAt);
            newest = Math.max(newest, arrivedAt);
        }
        of.settle();
    }

    /** Splits read further than their records show, because what follows holds none. */
    void skipped(String split, long position) {
        Split of = splits.get(split);
        if (of != null && position > of.position) {
            of.position = position;
            of.settle();
        }
    }

    void answered(PartitionEnds ends) {
        allRead = true;
        ends.bounds()
                .forEach(
                        (name, bounds) -> {
                            Split of = splits.get(name);
                            if (of != null) {
                                of.position = Math.max(of.position, bounds.first());
                                of.end = bounds.end();
                                allRead &= of.position >= of.end;
                                of.askedAt = ends.askedAt();
                                of.settle();
                            }
                        });
    }

    /** Whether nothing was left to read when the ends were last told. */
    boolean isAllRead() {
        return allRead;
    }

    /** The splits whose newest record arrived after an instant. */
    Set<String> readBeyond(long instant) {
        Set<String> beyond = new HashSet<>();
        splits.forEach(
                (name, split) -> {
                    if (split.lastArrived > instant) {
                        beyond.add(name);
                    }
                });
        return beyond;
    }

    Set<String> splits() {
        return splits.keySet();
    }

    /** The offset from which a split is unread. */
    long position(String split) {
        Split of = splits.get(split);
        return of == null ? -1 : of.position;
    }

    /**
     * All records that arrived up to this instant are read; never goes back. {@link #NOTHING} until
     * each split has told something.
     */
    long watermark() {
        if (splits.isEmpty()) {
            return watermark;
        }
        long least = Long.MAX_VALUE;
        for (Split split : splits.values()) {
            least = Math.min(least, complete(split));
        }
        if (least > watermark) {
            watermark = least;
        }
        return watermark;
    }

    private long complete(Split split) {
        if (isTable) {
            return split.complete;
        }
        long byRecords = split.lastArrived == NOTHING ? NOTHING : split.lastArrived - 1;
        return Math.max(byRecords, split.complete);
    }

    /**
     * The newest arrival read; from any thread. Where records are stored in the order of their
     * stamps, all older ones are stored by now.
     */
    long newest() {
        return newest;
    }
}
