package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.UnitAlertHead;
import io.reformpulse.domain.alert.UnitAlertStore;
import io.reformpulse.domain.kpi.Pane;
import java.util.Collection;

/**
 * The store of the alerts of one unit above the communes, as {@link CachedAlertStore} is of a
 * commune's. The unit must be the current key of the state whenever this is used.
 */
public final class CachedUnitAlertStore implements UnitAlertStore {
    private final CachedHead<UnitAlertHead> head;
    private final EntryCache<Integer, Pane> panes;

    public CachedUnitAlertStore(UnitAlertBacking backing) throws Exception {
        head =
                new CachedHead<>(
                        backing.head(),
                        UnitAlertHead::new,
                        UnitAlertHeadCodec::read,
                        UnitAlertHeadCodec::write,
                        backing.writer());
        panes =
                new EntryCache<>(
                        backing.panes(),
                        EntryCache.Layout.of(
                                UnitPaneCodec::read,
                                UnitPaneCodec::write,
                                pane -> PaneLayout.SLOT_BYTES * pane.slotCount()),
                        backing.budget(),
                        backing.writer(),
                        head.isNew());
    }

    /** Writes everything that changed since the last flush. */
    public void flush() throws Exception {
        head.flush();
        panes.flush();
    }

    /** Makes room: writes and drops what was not touched for two generations. */
    public void turnOver() throws Exception {
        panes.turnOver();
    }

    @Override
    public UnitAlertHead alertHead() {
        return head.get();
    }

    @Override
    public void putAlertHead(UnitAlertHead changed) {
        head.put(changed);
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
