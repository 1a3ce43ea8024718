package io.reformpulse.engine.spool;

import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Gives the one split to the one reader. */
final class SpoolEnumerator implements SplitEnumerator<SpoolSplit, SpoolSplit> {
    /** The position that stands in a checkpoint for a split that a reader has. */
    static final long ASSIGNED = -1;

    private final SplitEnumeratorContext<SpoolSplit> context;
    private SpoolSplit unassigned;

    SpoolEnumerator(SplitEnumeratorContext<SpoolSplit> context, SpoolSplit unassigned) {
        this.context = context;
        this.unassigned = unassigned;
    }

    @Override
    public void start() {}

    @Override
    public void addReader(int subtask) {
        if (unassigned != null) {
            context.assignSplit(unassigned, subtask);
            unassigned = null;
        }
        context.signalNoMoreSplits(subtask);
    }

    @Override
    public void handleSplitRequest(int subtask, String requesterHostname) {}

    @Override
    public void addSplitsBack(List<SpoolSplit> splits, int subtask) {
        unassigned = splits.get(0);
    }

    @Override
    public SpoolSplit snapshotState(long checkpointId) {
        return unassigned == null ? new SpoolSplit(ASSIGNED) : unassigned;
    }

    @Override
    public void close() {}
}
