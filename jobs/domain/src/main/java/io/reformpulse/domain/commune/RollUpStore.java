package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import java.util.Collection;

/**
 * Port: everything kept of one unit above the communes.
 *
 * <p>Who clears what, and when: changes when their epoch is closed; a window's sums when its year
 * is frozen (400 days after its end), an hour's after 45 days, a rolling window's at the next
 * midnight.
 */
public interface RollUpStore {
    /** The head, new and empty at first. */
    RollUpHead head();

    void putHead(RollUpHead head);

    /** Null if the window is empty. */
    WindowTally tally(Window window);

    void putTally(Window window, WindowTally tally);

    /** Null if nothing came late. */
    ExactCounts late(Window window);

    void putLate(Window window, ExactCounts late);

    /** Forgets a window's tally and its late counts. */
    void remove(Window window);

    /** The windows that have a tally. */
    Collection<Window> windows();
}
