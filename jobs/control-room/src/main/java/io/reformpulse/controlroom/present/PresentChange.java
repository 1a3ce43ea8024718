package io.reformpulse.controlroom.present;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.WindowType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became different between two presents.
 *
 * @param present the later one
 * @param units whose row of a kind of window changed
 * @param begun kinds of window in which another window began, so that earlier rows stand no more
 * @param heard units of which something arrived
 * @param alerts that are open, and new or changed
 * @param ended ids of the alerts that ended
 */
public record PresentChange(
        Present present,
        Map<WindowType, Set<String>> units,
        Set<WindowType> begun,
        Set<String> heard,
        List<AlertEvent> alerts,
        List<String> ended) {
    /** The units whose row of a kind of window changed. */
    public Set<String> units(WindowType window) {
        return units.getOrDefault(window, Set.of());
    }
}
