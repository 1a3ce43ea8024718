package io.reformpulse.engine.state;

import static io.reformpulse.engine.state.EncodedCommuneStore.bytes;

import io.reformpulse.domain.alert.UnitAlertHead;
import io.reformpulse.domain.alert.UnitAlertStore;
import io.reformpulse.domain.kpi.Pane;
import java.util.Collection;
import java.util.TreeMap;

/** The alert store of a unit above the communes that keeps nothing but bytes. */
final class EncodedUnitAlertStore implements UnitAlertStore {
    private final TreeMap<Integer, byte[]> panes = new TreeMap<>();
    private byte[] head;

    @Override
    public UnitAlertHead alertHead() {
        return head == null ? new UnitAlertHead() : UnitAlertHeadCodec.read(head);
    }

    @Override
    public void putAlertHead(UnitAlertHead changed) {
        head = bytes(changed, UnitAlertHeadCodec::write);
    }

    @Override
    public Pane pane(int epochDay) {
        byte[] stored = panes.get(epochDay);
        return stored == null ? null : UnitPaneCodec.read(stored);
    }

    @Override
    public void putPane(int epochDay, Pane pane) {
        panes.put(epochDay, bytes(pane, UnitPaneCodec::write));
    }

    @Override
    public void removePane(int epochDay) {
        panes.remove(epochDay);
    }

    @Override
    public Collection<Integer> paneDays() {
        return panes.keySet();
    }
}
