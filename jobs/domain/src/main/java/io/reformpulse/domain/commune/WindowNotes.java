package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.Windows;

/**
 * Notes by how much windows changed: those to publish, and those whose grace had ended when what
 * changed them arrived.
 */
final class WindowNotes {
    /** No window's grace ends sooner after its end than this; spares most events the calendar. */
    static final long SHORTEST_GRACE_MILLIS = 86_400_000;

    private final Windows windows;
    private final Publishing publishing;
    private final CommuneStore store;
    private final CommuneHead head;
    private final WindowSums sums;

    WindowNotes(
            Windows windows,
            Publishing publishing,
            CommuneStore store,
            CommuneHead head,
            WindowSums sums) {
        this.windows = windows;
        this.publishing = publishing;
        this.store = store;
        this.head = head;
        this.sums = sums;
    }

    /** Notes a change that the panes already have. */
    void note(Window window, WindowTally tally, long arrivedAt) {
        if (Freezing.isFrozen(windows, window, head.clock().frozenYear())) {
            return;
        }
        if (isLate(window, arrivedAt)) {
            LateCounts.add(store, window, tally.exact());
        }
        if (publishing.isLive()) {
            notePending(window, tally, arrivedAt);
            sums.add(window, tally.tally());
        }
    }

    private void notePending(Window window, WindowTally tally, long arrivedAt) {
        long asOf = head.clock().asOf();
        PendingChange pending = pending(window);
        if (window.start() > asOf) {
            return;
        }
        // One not yet told as ended is told all of its gauges when it is.
        pending.add(window.end() <= asOf ? tally : new WindowTally(tally.tally()));
        if (isLate(window, arrivedAt)) {
            pending.addLate(tally.exact());
        }
    }

    /** What is to be published of a window. */
    PendingChange pending(Window window) {
        return head.pending().computeIfAbsent(window, w -> PendingChange.none());
    }

    /**
     * Whether that a window changed is all there is to note: it began after the last as-of, so it
     * is told as a whole, and nobody has asked for its sum.
     */
    boolean isToldAsAWhole(Window window) {
        return window.start() > head.clock().asOf() && !sums.has(window);
    }

    /** Whether a window's grace had ended at an arrival. */
    boolean isLate(Window window, long arrivedAt) {
        return arrivedAt - SHORTEST_GRACE_MILLIS >= window.end()
                && windows.graceEnd(window) <= arrivedAt;
    }
}
