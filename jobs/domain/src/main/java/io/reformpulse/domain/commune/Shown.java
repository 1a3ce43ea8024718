package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The gauge part last published of each window that has not ended, and of NOW: their gauges move
 * with the clock, so what to publish next is the difference to these.
 */
public final class Shown {
    private final Map<Window, WindowTally> gauges = new LinkedHashMap<>();

    public Map<Window, WindowTally> gauges() {
        return gauges;
    }

    /** Puts new gauges and returns what they add to those shown before. */
    public WindowTally replace(Window window, WindowTally now) {
        WindowTally difference = now.copy();
        WindowTally before = gauges.put(window, now);
        if (before != null) {
            difference.subtract(before);
        }
        return difference;
    }
}
