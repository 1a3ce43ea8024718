package io.reformpulse.engine.state;

import io.reformpulse.domain.kpi.Pane;
import org.apache.flink.api.common.state.MapState;

/** How panes are read and written: counts by the cache, durations beside them. */
record PaneLayout(MapState<Integer, byte[]> durations) implements EntryCache.Layout<Integer, Pane> {
    /** Roughly what an hour takes of the heap. */
    static final int SLOT_BYTES = 600;

    private static final int STEP_BYTES = 16;

    @Override
    public Pane read(Integer day, byte[] counts) throws Exception {
        return PaneCodec.read(counts, durations.get(day));
    }

    @Override
    public void write(Integer day, Pane pane, ByteWriter out) throws Exception {
        if (PaneCodec.writeDurations(pane, out)) {
            durations.put(day, out.toBytes());
        } else {
            durations.remove(day);
        }
        PaneCodec.writeCounts(pane, out.reset());
    }

    @Override
    public void removed(Integer day) throws Exception {
        durations.remove(day);
    }

    @Override
    public int bytes(Pane pane) {
        return SLOT_BYTES * pane.slotCount() + STEP_BYTES * pane.stepCount();
    }
}
