package io.reformpulse.controlroom.present;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.WindowType;
import java.util.List;
import java.util.Map;

/**
 * What is now, after some closed epoch. Immutable, so that whoever reads it sees figures that fit
 * together.
 *
 * @param asOf up to when all arrivals are in the figures, epoch milliseconds; null before any
 * @param closedAt when the epoch was closed by the wall clock, epoch milliseconds
 * @param windows the rows of each kind of window
 * @param heard when something of a unit arrived last, epoch milliseconds
 * @param alerts those that have not ended, the gravest first
 */
public record Present(
        Long asOf,
        long epoch,
        long closedAt,
        Map<WindowType, WindowRows> windows,
        Map<String, Long> heard,
        List<AlertEvent> alerts) {
    static final Present NOTHING = new Present(null, 0, 0, Map.of(), Map.of(), List.of());

    /** The rows of a kind of window; none if none are known. */
    public WindowRows rows(WindowType window) {
        return windows.getOrDefault(window, WindowRows.NONE);
    }
}
