package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.UnitAlertHead;
import io.reformpulse.domain.alert.UnitAlertStore;
import io.reformpulse.domain.kpi.Pane;
import java.util.Collection;
import org.apache.flink.api.common.state.MapState;

/**
 * The store of the alerts of one unit above the communes, as {@link CachedAlertStore} is of a
 * commune's. The unit must be the current key of the state whenever this is used.
 */
public final class CachedUnitAlertStore implements UnitAlertStore {
    private final UnitAlertBacking backing;
    private final EntryCache<Integer, Pane> panes;
    private UnitAlertHead head;
    private boolean headChanged;

    public CachedUnitAlertStore(UnitAlertBacking backing) throws Exception {
        this.backing = backing;
        byte[] stored = backing.head().value();
        boolean isNew = stored == null;
        head = isNew ? new UnitAlertHead() : UnitAlertHeadCodec.read(stored);
        panes =
                new EntryCache<>(
                        backing.panes(),
                        new Panes(backing.panes()),
                        backing.budget(),
                        backing.writer(),
                        isNew);
    }

    private record Panes(MapState<Integer, byte[]> state)
            implements EntryCache.Layout<Integer, Pane> {
        @Override
        public Pane load(Integer day) throws Exception {
            byte[] bytes = state.get(day);
            return bytes == null ? null : UnitPaneCodec.read(bytes);
        }

        @Override
        public void write(Pane pane, ByteWriter out) {
            UnitPaneCodec.write(pane, out);
        }

        @Override
        public int bytes(Pane pane) {
            return PaneLayout.SLOT_BYTES * pane.slotCount();
        }
    }

    /** Writes everything that changed since the last flush. */
    public void flush() throws Exception {
        if (headChanged) {
            UnitAlertHeadCodec.write(head, backing.writer().reset());
            backing.head().update(backing.writer().toBytes());
            headChanged = false;
        }
        panes.flush();
    }

    /** Makes room: drops what was not touched for two generations. */
    public void turnOver() throws Exception {
        flush();
        panes.turnOver();
    }

    @Override
    public UnitAlertHead alertHead() {
        return head;
    }

    @Override
    public void putAlertHead(UnitAlertHead changed) {
        head = changed;
        headChanged = true;
    }

    @Override
    public Pane pane(int epochDay) {
        return panes.get(epochDay);
    }

    @Override
    public void putPane(int epochDay, Pane pane) {
        panes.put(epochDay, pane);
    }

    @Override
    public void removePane(int epochDay) {
        panes.put(epochDay, null);
    }

    @Override
    public Collection<Integer> paneDays() {
        return panes.keys();
    }
}
