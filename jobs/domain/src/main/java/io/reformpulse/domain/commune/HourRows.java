package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;
import java.util.function.Consumer;

/** How long rows of single hours are published (3.2). */
final class HourRows {
    /** Local days before the as-of's own. */
    static final int KEPT_DAYS = 45;

    private HourRows() {}

    /** Whether a window is an hour too old to be published. */
    static boolean isExpired(Windows windows, Window window, long asOf) {
        return window.type() == WindowType.HOUR
                && window.start() < windows.startOf(windows.dayOf(asOf) - KEPT_DAYS);
    }

    /** Takes each hour that became too old between two as-ofs. */
    static void forEachExpired(Windows windows, long before, long asOf, Consumer<Window> expired) {
        long from = windows.startOf(windows.dayOf(before) - KEPT_DAYS);
        long to = windows.startOf(windows.dayOf(asOf) - KEPT_DAYS);
        while (from < to) {
            Window hour = windows.containing(WindowType.HOUR, from);
            expired.accept(hour);
            from = hour.end();
        }
    }
}
