package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.Window;
import java.util.Map;
import java.util.TreeMap;

/** What is small and always needed of a unit above the communes. Mutable; kept as one value. */
public final class RollUpHead {
    private final TreeMap<Long, Map<Window, PendingChange>> pending = new TreeMap<>();
    private final ClockState clock;

    public RollUpHead() {
        this(new ClockState());
    }

    public RollUpHead(ClockState clock) {
        this.clock = clock;
    }

    /** Changes by epoch, until the clock closes it. */
    public TreeMap<Long, Map<Window, PendingChange>> pending() {
        return pending;
    }

    public ClockState clock() {
        return clock;
    }
}
