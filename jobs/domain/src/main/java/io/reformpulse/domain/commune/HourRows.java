package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;
import java.util.function.Consumer;

/**
 * How long rows of single hours are published (3.2). Those that expire before a backlog ends never
 * are: each would be told and taken back before anyone could ask for it.
 */
final class HourRows {
    /** Local days before the as-of's own. */
    static final int KEPT_DAYS = 45;

    private final Windows windows;
    private final Backlog backlog;

    HourRows(Windows windows, Publishing publishing) {
        this.windows = windows;
        this.backlog = publishing.backlog();
    }

    /** Whether a window is an hour too old to be published. */
    boolean isExpired(Window window, long asOf) {
        return window.type() == WindowType.HOUR && window.start() < firstKept(asOf);
    }

    /** Takes each hour that became too old between two as-ofs. */
    void forEachExpired(long before, long asOf, Consumer<Window> expired) {
        long from = firstKept(before);
        long to = firstKept(asOf);
        while (from < to) {
            Window hour = windows.containing(WindowType.HOUR, from);
            expired.accept(hour);
            from = hour.end();
        }
    }

    private long firstKept(long asOf) {
        int day = windows.dayOf(Math.max(asOf, backlog.until()));
        return windows.startOf(day - KEPT_DAYS);
    }
}
