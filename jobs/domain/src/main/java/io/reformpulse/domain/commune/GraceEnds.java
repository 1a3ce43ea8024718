package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;
import java.util.ArrayList;
import java.util.List;

/** Finds the windows that are no longer PROVISIONAL since an earlier instant. */
final class GraceEnds {
    private static final WindowType[] WITH_GRACE = {
        WindowType.DAY, WindowType.WEEK, WindowType.MONTH, WindowType.QUARTER, WindowType.YEAR
    };

    /** Longer than any grace: three working days, over the longest holidays, or 15 days. */
    private static final long LONGEST_GRACE_MILLIS = 40L * 86_400_000;

    private GraceEnds() {}

    /** The windows whose grace ended after {@code from} and at or before {@code to}. */
    static List<Window> between(Windows windows, long from, long to) {
        List<Window> ended = new ArrayList<>();
        if (windows.nextMidnight(from) > to) {
            return ended;
        }
        for (WindowType type : WITH_GRACE) {
            Window window = windows.containing(type, from - LONGEST_GRACE_MILLIS);
            while (window.end() <= to) {
                long graceEnd = windows.graceEnd(window);
                if (from < graceEnd && graceEnd <= to) {
                    ended.add(window);
                }
                window = windows.containing(type, window.end());
            }
        }
        return ended;
    }
}
