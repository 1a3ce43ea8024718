package io.reformpulse.engine.state;

import io.reformpulse.domain.kpi.Pane;

/** How panes are read and written: counts by the cache, durations beside them. */
final class PaneLayout implements EntryCache.Layout<Integer, Pane> {
    /** Roughly what an hour takes of the heap. */
    static final int SLOT_BYTES = 600;

    private static final int STEP_BYTES = 16;
    private final CommuneBacking backing;

    PaneLayout(CommuneBacking backing) {
        this.backing = backing;
    }

    @Override
    public Pane load(Integer day) throws Exception {
        byte[] counts = backing.panes().get(day);
        return counts == null ? null : PaneCodec.read(counts, backing.paneDurations().get(day));
    }

    @Override
    public void write(Pane pane, ByteWriter out) {
        PaneCodec.writeCounts(pane, out);
    }

    @Override
    public int bytes(Pane pane) {
        return SLOT_BYTES * pane.slotCount() + STEP_BYTES * pane.stepCount();
    }
}
