package io.reformpulse.controlroom.present;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Revision;
import io.reformpulse.schemas.WindowType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what is now. Takes news as they come, and makes a new {@link Present} of them when asked,
 * some times a second. Thread-safe.
 */
public final class PresentKeeper {
    private final Map<WindowType, Map<String, KpiUpdate>> rows = new EnumMap<>(WindowType.class);
    private final Map<WindowType, Long> starts = new EnumMap<>(WindowType.class);
    private final Map<String, Long> heard = new HashMap<>();
    private final OpenAlerts alerts = new OpenAlerts();
    private Map<WindowType, Set<String>> changedUnits = new EnumMap<>(WindowType.class);
    private Set<WindowType> begun = EnumSet.noneOf(WindowType.class);
    private Set<String> changedHeard = new HashSet<>();
    private Long asOf;
    private long epoch;
    private long closedAt;
    private boolean epochClosed;
    private volatile Present present = Present.NOTHING;

    /**
     * Takes a closed epoch.
     *
     * @param visible its rows
     * @param when it was closed by the wall clock, epoch milliseconds
     */
    public synchronized void closed(
            List<KpiUpdate> visible, long epochClosedNow, long newAsOf, long when) {
        visible.forEach(this::take);
        epoch = epochClosedNow;
        asOf = newAsOf;
        closedAt = when;
        epochClosed = true;
    }

    private void take(KpiUpdate row) {
        WindowType type = row.getWindowType();
        // HOUR rows are for histories: nobody looks at the hour under way.
        if (type == WindowType.UNKNOWN || type == WindowType.HOUR) {
            return;
        }
        long start = WindowRows.startOf(row);
        Long known = starts.get(type);
        if (known != null && start < known) {
            return;
        }
        if (known == null || start > known) {
            starts.put(type, start);
            rows.put(type, new HashMap<>());
            changedUnits.remove(type);
            begun.add(type);
        }
        Map<String, KpiUpdate> units = rows.get(type);
        String unit = row.getScopeCode();
        if (units.merge(unit, row, Revision::newer) == row) {
            changedUnits.computeIfAbsent(type, t -> new HashSet<>()).add(unit);
        }
    }

    public synchronized void alert(AlertEvent event) {
        alerts.take(event);
    }

    /** Something beside alerts changed, such as that they were acknowledged. */
    public synchronized void touch(Collection<String> alertIds) {
        alertIds.forEach(alerts::touch);
    }

    /** The last time that an alert ended; null if it is not known to have. */
    public synchronized EpisodeEnd lastEnd(String alertId) {
        return alerts.lastEnd(alertId);
    }

    /** Something of a unit arrived. */
    public synchronized void heard(String unit, long arrivedAt) {
        Long known = heard.get(unit);
        if (known == null || arrivedAt > known) {
            heard.put(unit, arrivedAt);
            changedHeard.add(unit);
        }
    }

    /** When something of each unit arrived last, of those of which something did. */
    public synchronized Map<String, Long> heard() {
        return Map.copyOf(heard);
    }

    /**
     * Brings the present up to date.
     *
     * @return what became different since the last call; null if nothing did
     */
    public synchronized PresentChange advance() {
        if (!epochClosed && !alerts.hasNews() && changedHeard.isEmpty()) {
            return null;
        }
        present = next();
        PresentChange change =
                new PresentChange(
                        present,
                        changedUnits,
                        begun,
                        changedHeard,
                        alerts.takeChanged(),
                        alerts.takeEnded());
        changedUnits = new EnumMap<>(WindowType.class);
        begun = EnumSet.noneOf(WindowType.class);
        changedHeard = new HashSet<>();
        epochClosed = false;
        return change;
    }

    private Present next() {
        Map<WindowType, WindowRows> windows = new EnumMap<>(WindowType.class);
        rows.forEach(
                (type, units) -> {
                    WindowRows before = present.rows(type);
                    boolean same = !changedUnits.containsKey(type) && !begun.contains(type);
                    windows.put(
                            type,
                            same ? before : new WindowRows(starts.get(type), Map.copyOf(units)));
                });
        Map<String, Long> heardNow = changedHeard.isEmpty() ? present.heard() : Map.copyOf(heard);
        List<AlertEvent> open = alerts.hasNews() ? alerts.all() : present.alerts();
        return new Present(asOf, epoch, closedAt, windows, heardNow, open);
    }

    /** What is now, as {@link #advance} found it last. */
    public Present present() {
        return present;
    }

    /** Up to when all arrivals are in what was taken, epoch milliseconds; MIN_VALUE before any. */
    public synchronized long asOf() {
        return asOf == null ? Long.MIN_VALUE : asOf;
    }
}
