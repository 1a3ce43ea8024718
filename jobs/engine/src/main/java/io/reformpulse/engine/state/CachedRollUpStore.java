package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.RollUpHead;
import io.reformpulse.domain.commune.RollUpStore;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The store of one unit above the communes, as {@link CachedCommuneStore} is of one commune. The
 * unit must be the current key of the state whenever this is used.
 */
public final class CachedRollUpStore implements RollUpStore {
    private static final int TALLY_BYTES = 4000;

    private final CachedHead<RollUpHead> head;
    private final EntryCache<String, WindowTally> tallies;
    private final EntryCache<String, ExactCounts> late;

    public CachedRollUpStore(RollUpBacking backing) throws Exception {
        head =
                new CachedHead<>(
                        backing.head(),
                        RollUpHead::new,
                        RollUpHeadCodec::read,
                        RollUpHeadCodec::write,
                        backing.writer());
        tallies =
                new EntryCache<>(
                        backing.tallies(),
                        EntryCache.Layout.of(
                                WindowTallyCodec::read,
                                WindowTallyCodec::write,
                                tally -> TALLY_BYTES),
                        backing.budget(),
                        backing.writer(),
                        head.isNew());
        late =
                new EntryCache<>(
                        backing.late(),
                        CommuneLayouts.LATE,
                        backing.budget(),
                        backing.writer(),
                        head.isNew());
    }

    /** Writes everything that changed since the last flush. */
    public void flush() throws Exception {
        head.flush();
        tallies.flush();
        late.flush();
    }

    /** Makes room: writes and drops what was not touched for two generations. */
    public void turnOver() throws Exception {
        tallies.turnOver();
        late.turnOver();
    }

    @Override
    public RollUpHead head() {
        return head.get();
    }

    @Override
    public void putHead(RollUpHead changed) {
        head.put(changed);
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
