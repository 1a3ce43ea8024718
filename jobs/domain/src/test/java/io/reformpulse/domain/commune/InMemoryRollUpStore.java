package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A roll-up's store on the heap. */
public final class InMemoryRollUpStore implements RollUpStore {
    private RollUpHead head = new RollUpHead();
    private final Map<Window, WindowTally> tallies = new LinkedHashMap<>();
    private final Map<Window, ExactCounts> late = new HashMap<>();

    @Override
    public RollUpHead head() {
        return head;
    }

    @Override
    public void putHead(RollUpHead changed) {
        head = changed;
    }

    @Override
    public WindowTally tally(Window window) {
        return tallies.get(window);
    }

    @Override
    public void putTally(Window window, WindowTally tally) {
        tallies.put(window, tally);
    }

    @Override
    public ExactCounts late(Window window) {
        return late.get(window);
    }

    @Override
    public void putLate(Window window, ExactCounts counts) {
        late.put(window, counts);
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
