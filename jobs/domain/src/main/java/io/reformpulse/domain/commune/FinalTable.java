package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Tally;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;

/** A replay's rows of a commune, each once: at the end, or when its year is frozen. */
final class FinalTable {
    private static final WindowType[] TILES = {
        WindowType.DAY, WindowType.WEEK, WindowType.MONTH, WindowType.QUARTER, WindowType.YEAR
    };
    private static final WindowType[] ROLLING = {WindowType.ROLLING_7D, WindowType.ROLLING_30D};

    private final Windows windows;
    private final Publishing publishing;
    private final CommuneStore store;
    private final CommuneHead head;
    private final Gauges gauges;
    private final RowWriter rows;
    private final CommuneAnswers answers;

    FinalTable(
            Windows windows,
            Publishing publishing,
            CommuneStore store,
            CommuneHead head,
            Gauges gauges,
            RowWriter rows,
            CommuneAnswers answers) {
        this.windows = windows;
        this.publishing = publishing;
        this.store = store;
        this.head = head;
        this.gauges = gauges;
        this.rows = rows;
        this.answers = answers;
    }

    /**
     * Emits the windows of the years not frozen, up to one, that start by an instant.
     *
     * @param clock everything that arrived before it is applied
     */
    void emit(long uptoYear, long clock) {
        int first = firstDay();
        int last = windows.dayOf(publishing.asOf());
        if (first > last) {
            return;
        }
        for (WindowType type : TILES) {
            Window window = windows.containing(type, windows.startOf(first));
            while (window.start() <= publishing.asOf()) {
                int year = windows.yearOf(window);
                if (year > uptoYear) {
                    break;
                }
                if (year > head.clock().frozenYear()) {
                    emit(window, clock);
                }
                window = windows.containing(type, window.end());
            }
        }
    }

    /** Emits the rolling windows that end at the last midnight. */
    void emitRolling(long clock) {
        for (WindowType type : ROLLING) {
            emit(windows.rolling(type, publishing.asOf()), clock);
        }
    }

    private void emit(Window window, long clock) {
        WindowTally tally =
                window.end() <= publishing.asOf()
                        ? gauges.ofEnded(window)
                        : gauges.ofRunning(window, publishing.asOf());
        addFlows(window, tally.tally());
        ExactCounts late = store.late(window);
        if (tally.isZero() && late == null) {
            return;
        }
        long epoch = publishing.epochOf(clock);
        answers.change(
                new TallyChange(window, epoch, tally, late == null ? new ExactCounts() : late));
        if (!tally.isEmptyRow()) {
            answers.row(rows.row(window, tally, late, clock, publishing.asOf(), epoch));
        }
    }

    private void addFlows(Window window, Tally sum) {
        int from = Math.max(windows.dayOf(window.start()), store.firstPaneDay());
        int end = windows.dayOf(window.end());
        for (int day = from; day < end; day++) {
            Pane pane = store.pane(day);
            if (pane != null) {
                pane.addTotalTo(sum);
            }
        }
    }

    /** The first day of which a window can tell anything, if only that all of it was taken back. */
    private int firstDay() {
        for (long value : head.line().base()) {
            if (value != 0) {
                return (int) head.clock().keptFromDay();
            }
        }
        int first = Math.min(store.firstPaneDay(), head.line().firstDay());
        for (Window window : store.lateWindows()) {
            first = Math.min(first, windows.dayOf(window.start()));
        }
        return first;
    }
}
