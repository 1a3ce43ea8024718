package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Measured;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Step;
import io.reformpulse.domain.kpi.Tally;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Enters what a dossier or rating changes into the commune's panes and gauge line, and works out
 * which windows that changes.
 */
final class Ledger {
    private static final WindowType[] TILES = {
        WindowType.HOUR,
        WindowType.DAY,
        WindowType.WEEK,
        WindowType.MONTH,
        WindowType.QUARTER,
        WindowType.YEAR
    };
    private static final WindowType[] ROLLING = {WindowType.ROLLING_7D, WindowType.ROLLING_30D};
    private static final long MINUTE_MILLIS = 60_000;

    private final Windows windows;
    private final Publishing publishing;
    private final CommuneStore store;
    private final CommuneHead head;
    private final WindowNotes notes;
    private final HourRows hours;
    private final CommuneWatch watch;

    Ledger(
            Windows windows,
            Publishing publishing,
            CommuneStore store,
            CommuneHead head,
            WindowSums sums,
            CommuneWatch watch) {
        this.windows = windows;
        this.publishing = publishing;
        this.store = store;
        this.head = head;
        this.notes = new WindowNotes(windows, publishing, store, head, sums);
        this.hours = new HourRows(windows, publishing);
        this.watch = watch;
    }

    /**
     * The pane and the windows of one instant. Most of a change is of one or two instants, so these
     * are looked up once for all counts in a row that share theirs, and what they come to is added
     * up once for all of the windows.
     */
    private final class Place {
        final long at;
        private final int day;
        private final long hour;
        private final long arrivedAt;
        private final Pane pane;
        private final Tally sum = new Tally();

        Place(long at, long arrivedAt) {
            this.at = at;
            this.day = windows.dayOf(at);
            this.hour = windows.hourStart(at);
            this.arrivedAt = arrivedAt;
            this.pane = day >= head.clock().keptFromDay() ? paneOf(day) : null;
        }

        void add(Count count) {
            if (pane != null) {
                pane.add(count, hour);
                sum.add(count.flow(), count.amount());
            }
        }

        void add(Measured measured) {
            if (pane != null) {
                pane.add(measured, hour);
                sum.add(measured.measure(), measured.millis(), measured.times());
            }
        }

        void leave() {
            if (pane != null) {
                keep(day, pane);
                WindowTally change = new WindowTally(sum);
                for (Window window : windowsOf(at, arrivedAt)) {
                    notes.note(window, change, arrivedAt);
                }
            }
        }
    }

    /** Enters a change that a record made which arrived at an instant. */
    void enter(Contribution change, long arrivedAt) {
        Place place = null;
        for (Count count : change.counts()) {
            place = placeAt(count.at(), place, arrivedAt);
            place.add(count);
        }
        for (Measured measured : change.measured()) {
            place = placeAt(measured.at(), place, arrivedAt);
            place.add(measured);
        }
        if (place != null) {
            place.leave();
        }
        Map<Window, WindowTally> gauges = new LinkedHashMap<>();
        enterSteps(change.steps(), arrivedAt, gauges);
        gauges.forEach((window, tally) -> notes.note(window, tally, arrivedAt));
        watch.counted(change, arrivedAt);
    }

    /** The place of an instant; the one before, if it is another, is left. */
    private Place placeAt(long at, Place before, long arrivedAt) {
        if (before != null) {
            if (before.at == at) {
                return before;
            }
            before.leave();
        }
        return new Place(at, arrivedAt);
    }

    private void enterSteps(List<Step> steps, long arrivedAt, Map<Window, WindowTally> changes) {
        if (steps.isEmpty()) {
            return;
        }
        long keptFrom = keptFromMinute();
        long first = Long.MAX_VALUE;
        for (Step step : steps) {
            long minute = Math.max(step.minute(), keptFrom);
            int day = windows.dayOf(minute * MINUTE_MILLIS);
            Pane pane = paneOf(day);
            pane.add(minute, step.gauge(), step.delta());
            keep(day, pane);
            head.line().add(day, step.gauge(), step.delta());
            first = Math.min(first, minute);
        }
        long last = Math.max(arrivedAt, head.clock().asOf());
        for (long midnight = windows.nextMidnight(first * MINUTE_MILLIS - 1);
                midnight <= last;
                midnight = windows.nextMidnight(midnight)) {
            changeAt(midnight, gaugesBy(steps, midnight), arrivedAt, changes);
        }
    }

    /** Adds a change of gauges at a midnight to the windows that end or start there. */
    private void changeAt(
            long midnight, WindowTally gauges, long arrivedAt, Map<Window, WindowTally> changes) {
        if (gauges.isZero()) {
            return;
        }
        long open = gauges.gauge(Gauge.OPEN);
        for (WindowType type : TILES) {
            if (type != WindowType.HOUR) {
                Window ending = windows.containing(type, midnight - 1);
                if (ending.end() == midnight && isNoted(ending, arrivedAt)) {
                    in(changes, ending).add(gauges);
                }
                Window starting = windows.containing(type, midnight);
                if (starting.start() == midnight && isNoted(starting, arrivedAt)) {
                    in(changes, starting).addCarriedOver(open);
                }
            }
        }
        if (publishing.isLive()) {
            for (WindowType type : ROLLING) {
                Window rolling = windows.rolling(type, head.clock().asOf());
                if (rolling.end() == midnight) {
                    in(changes, rolling).add(gauges);
                } else if (rolling.start() == midnight) {
                    in(changes, rolling).addCarriedOver(open);
                }
            }
        }
    }

    /**
     * The gauges of running windows are compared with those shown, so only ended ones are noted.
     */
    private boolean isNoted(Window window, long arrivedAt) {
        boolean ended = publishing.isLive() && window.end() <= head.clock().asOf();
        return ended || notes.isLate(window, arrivedAt);
    }

    private WindowTally gaugesBy(List<Step> steps, long midnight) {
        WindowTally gauges = new WindowTally();
        long keptFrom = keptFromMinute();
        for (Step step : steps) {
            if (Math.max(step.minute(), keptFrom) * MINUTE_MILLIS <= midnight) {
                gauges.addGauge(step.gauge(), step.delta());
            }
        }
        return gauges;
    }

    /** The windows whose flows change at an instant, as far as anyone asks. */
    private List<Window> windowsOf(long at, long arrivedAt) {
        if (!publishing.isLive() && arrivedAt - WindowNotes.SHORTEST_GRACE_MILLIS < at) {
            return List.of();
        }
        List<Window> found = new ArrayList<>(TILES.length + ROLLING.length);
        for (WindowType type : TILES) {
            Window window = windows.containing(type, at);
            boolean isTold = publishing.isLive() && !hours.isExpired(window, head.clock().asOf());
            if (notes.isLate(window, arrivedAt) || isTold && !notes.isToldAsAWhole(window)) {
                found.add(window);
            } else if (isTold) {
                notes.pending(window);
            }
        }
        if (publishing.isLive()) {
            for (WindowType type : ROLLING) {
                Window rolling = windows.rolling(type, head.clock().asOf());
                if (rolling.start() <= at && at < rolling.end()) {
                    found.add(rolling);
                }
            }
        }
        return found;
    }

    private long keptFromMinute() {
        long day = head.clock().keptFromDay();
        return day == CommuneHead.NEVER
                ? Long.MIN_VALUE / MINUTE_MILLIS
                : windows.startOf((int) day) / MINUTE_MILLIS;
    }

    private Pane paneOf(int day) {
        Pane pane = store.pane(day);
        return pane == null ? new Pane() : pane;
    }

    private void keep(int day, Pane pane) {
        if (pane.isEmpty()) {
            store.removePane(day);
        } else {
            store.putPane(day, pane);
        }
    }

    private static WindowTally in(Map<Window, WindowTally> changes, Window window) {
        return changes.computeIfAbsent(window, w -> new WindowTally());
    }
}
