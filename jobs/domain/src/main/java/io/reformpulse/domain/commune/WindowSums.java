package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Tally;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;
import java.util.HashMap;
import java.util.Map;

/**
 * The flows of windows, added up from panes when first asked for and then kept up; a heap cache.
 */
final class WindowSums {
    private final Windows windows;
    private final CommuneStore store;
    private final Map<Window, Tally> sums = new HashMap<>();

    WindowSums(Windows windows, CommuneStore store) {
        this.windows = windows;
        this.store = store;
    }

    /** The flows of a window as its panes have them. Not to be changed by the caller. */
    Tally of(Window window) {
        return sums.computeIfAbsent(window, this::addUp);
    }

    /** Whether a window is added up already. */
    boolean has(Window window) {
        return sums.containsKey(window);
    }

    /** Keeps a sum up with a change that the panes already have. */
    void add(Window window, Tally change) {
        Tally sum = sums.get(window);
        if (sum != null) {
            sum.add(change);
        }
    }

    /**
     * Forgets the windows that ended before an instant; those that still run would have to be added
     * up over all of their days again.
     */
    void forgetEndedBefore(long instant) {
        sums.keySet().removeIf(window -> window.end() < instant);
    }

    private Tally addUp(Window window) {
        Tally sum = new Tally();
        if (window.type() == WindowType.HOUR) {
            Pane pane = store.pane(windows.dayOf(window.start()));
            Tally slot = pane == null ? null : pane.slot(window.start());
            if (slot != null) {
                sum.add(slot);
            }
            return sum;
        }
        int end = windows.dayOf(window.end());
        for (int day = windows.dayOf(window.start()); day < end; day++) {
            Pane pane = store.pane(day);
            if (pane != null) {
                sum.add(pane.total());
            }
        }
        return sum;
    }
}
