package io.reformpulse.controlroom.present;

import io.reformpulse.schemas.KpiUpdate;
import java.util.Map;

/**
 * The rows of one window, that which is under way, by unit; a unit of which nothing is to be told
 * in it has none.
 *
 * @param start the window's first instant, epoch milliseconds; 0 for NOW
 */
public record WindowRows(long start, Map<String, KpiUpdate> byUnit) {
    static final WindowRows NONE = new WindowRows(Long.MIN_VALUE, Map.of());

    static long startOf(KpiUpdate row) {
        return row.getWindowStart() == null ? 0 : row.getWindowStart();
    }
}
