package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.Windows;

/** Reads a commune's gauges at any whole minute from its gauge line and panes (4.6). */
final class Gauges {
    private static final Gauge[] ALL = Gauge.values();
    private static final long MINUTE_MILLIS = 60_000;

    private final Windows windows;
    private final CommuneStore store;
    private final CommuneHead head;
    private final AheadDossiers ahead;

    Gauges(Windows windows, CommuneStore store, CommuneHead head, AheadDossiers ahead) {
        this.windows = windows;
        this.store = store;
        this.head = head;
        this.ahead = ahead;
    }

    /** All gauges at a whole minute (an instant), as every event now known tells them. */
    long[] at(long minute) {
        int day = windows.dayOf(minute);
        long[] values = head.line().before(day);
        Pane pane = store.pane(day);
        if (pane != null) {
            for (Gauge gauge : ALL) {
                values[gauge.ordinal()] += pane.gaugeChange(gauge, minute / MINUTE_MILLIS);
            }
        }
        return values;
    }

    /** The gauge part of a window that has ended. */
    WindowTally ofEnded(Window window) {
        return part(at(window.end()), carriedOver(window));
    }

    /**
     * The gauge part of a window that holds the as-of: events count up to its end, dues are
     * compared with the as-of.
     */
    WindowTally ofRunning(Window window, long asOf) {
        return part(running(window.end(), asOf), carriedOver(window));
    }

    /** The gauges by the events before an instant, dues compared with the as-of. */
    long[] running(long eventsBefore, long asOf) {
        long[] values = eventsBefore == Long.MAX_VALUE ? head.line().total() : at(eventsBefore);
        long[] compared = at(asOf);
        values[Gauge.OVERDUE.ordinal()] = compared[Gauge.OVERDUE.ordinal()];
        values[Gauge.PAUSED_OVERDUE.ordinal()] = compared[Gauge.PAUSED_OVERDUE.ordinal()];
        ahead.addTo(values, eventsBefore, asOf);
        return values;
    }

    private long carriedOver(Window window) {
        return at(window.start())[Gauge.OPEN.ordinal()];
    }

    private static WindowTally part(long[] values, long carriedOver) {
        WindowTally part = new WindowTally();
        for (Gauge gauge : ALL) {
            part.addGauge(gauge, values[gauge.ordinal()]);
        }
        part.addCarriedOver(carriedOver);
        return part;
    }
}
