package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.RollUpHead;
import io.reformpulse.domain.commune.RollUpStore;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.state.MapState;

/**
 * The store of one unit above the communes, as {@link CachedCommuneStore} is of one commune. The
 * unit must be the current key of the state whenever this is used.
 */
public final class CachedRollUpStore implements RollUpStore {
    private final RollUpBacking backing;
    private final EntryCache<String, WindowTally> tallies;
    private final EntryCache<String, ExactCounts> late;
    private RollUpHead head;
    private boolean headChanged;

    public CachedRollUpStore(RollUpBacking backing) throws Exception {
        this.backing = backing;
        byte[] stored = backing.head().value();
        boolean isNew = stored == null;
        head = isNew ? new RollUpHead() : RollUpHeadCodec.read(stored);
        headChanged = isNew;
        tallies =
                new EntryCache<>(
                        backing.tallies(),
                        new Tallies(backing.tallies()),
                        backing.budget(),
                        backing.writer(),
                        isNew);
        late =
                new EntryCache<>(
                        backing.late(),
                        new LateCounts(backing.late()),
                        backing.budget(),
                        backing.writer(),
                        isNew);
    }

    private record Tallies(MapState<String, byte[]> state)
            implements EntryCache.Layout<String, WindowTally> {
        private static final int TALLY_BYTES = 4000;

        @Override
        public WindowTally load(String window) throws Exception {
            byte[] bytes = state.get(window);
            return bytes == null ? null : WindowTallyCodec.read(bytes);
        }

        @Override
        public void write(WindowTally tally, ByteWriter out) {
            WindowTallyCodec.write(tally, out);
        }

        @Override
        public int bytes(WindowTally tally) {
            return TALLY_BYTES;
        }
    }

    private record LateCounts(MapState<String, byte[]> state)
            implements EntryCache.Layout<String, ExactCounts> {
        @Override
        public ExactCounts load(String window) throws Exception {
            byte[] bytes = state.get(window);
            return bytes == null ? null : ExactCountsCodec.read(bytes);
        }

        @Override
        public void write(ExactCounts counts, ByteWriter out) {
            ExactCountsCodec.write(counts, out);
        }

        @Override
        public int bytes(ExactCounts counts) {
            return Long.BYTES * ExactCounts.LENGTH;
        }
    }

    /** Writes everything that changed since the last flush. */
    public void flush() throws Exception {
        if (headChanged) {
            RollUpHeadCodec.write(head, backing.writer().reset());
            backing.head().update(backing.writer().toBytes());
            headChanged = false;
        }
        tallies.flush();
        late.flush();
    }

    /** Makes room: drops what was not touched for two generations. */
    public void turnOver() throws Exception {
        flush();
        tallies.turnOver();
        late.turnOver();
    }

    @Override
    public RollUpHead head() {
        return head;
    }

    @Override
    public void putHead(RollUpHead changed) {
        head = changed;
        headChanged = true;
    }

    @Override
    public WindowTally tally(Window window) {
        return tallies.get(WindowKey.of(window));
    }

    @Override
    public void putTally(Window window, WindowTally tally) {
        tallies.put(WindowKey.of(window), tally);
    }

    @Override
    public ExactCounts late(Window window) {
        return late.get(WindowKey.of(window));
    }

    @Override
    public void putLate(Window window, ExactCounts counts) {
        late.put(WindowKey.of(window), counts);
    }

    @Override
    public void remove(Window window) {
        tallies.put(WindowKey.of(window), null);
        late.put(WindowKey.of(window), null);
    }

    @Override
    public Collection<Window> windows() {
        List<Window> windows = new ArrayList<>();
        for (String key : tallies.keys()) {
            windows.add(WindowKey.window(key));
        }
        return windows;
    }
}
