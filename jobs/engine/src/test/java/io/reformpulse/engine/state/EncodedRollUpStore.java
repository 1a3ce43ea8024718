package io.reformpulse.engine.state;

import static io.reformpulse.engine.state.EncodedCommuneStore.bytes;

import io.reformpulse.domain.commune.RollUpHead;
import io.reformpulse.domain.commune.RollUpStore;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The store of a unit above the communes, as {@link EncodedCommuneStore} is of a commune. */
final class EncodedRollUpStore implements RollUpStore {
    private final Map<Window, byte[]> tallies = new LinkedHashMap<>();
    private final Map<Window, byte[]> late = new HashMap<>();
    private byte[] head;
    private RollUpHead put;

    @Override
    public RollUpHead head() {
        if (put != null) {
            head = bytes(put, RollUpHeadCodec::write);
            put = null;
        }
        return head == null ? new RollUpHead() : RollUpHeadCodec.read(head);
    }

    /** Encoded when the unit is opened again: all changes of a year may wait in one head. */
    @Override
    public void putHead(RollUpHead changed) {
        put = changed;
    }

    @Override
    public WindowTally tally(Window window) {
        byte[] stored = tallies.get(window);
        return stored == null ? null : WindowTallyCodec.read(stored);
    }

    @Override
    public void putTally(Window window, WindowTally tally) {
        tallies.put(window, bytes(tally, WindowTallyCodec::write));
    }

    @Override
    public ExactCounts late(Window window) {
        byte[] stored = late.get(window);
        return stored == null ? null : ExactCountsCodec.read(stored);
    }

    @Override
    public void putLate(Window window, ExactCounts counts) {
        late.put(window, bytes(counts, ExactCountsCodec::write));
    }

    @Override
    public void remove(Window window) {
        tallies.remove(window);
        late.remove(window);
    }

    @Override
    public Collection<Window> windows() {
        return tallies.keySet();
    }
}
