package io.reformpulse.domain.commune;

import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.Windows;

/** Reads a commune's gauges at any whole minute from its gauge line and panes (4.6). */
final class Gauges {
    private static final Gauge[] ALL = Gauge.values();
    private static final long MINUTE_MILLIS = 60_000;

    private final Reference reference;
    private final Windows windows;
    private final CommuneStore store;
    private final CommuneHead head;

    Gauges(Reference reference, Windows windows, CommuneStore store, CommuneHead head) {
        this.reference = reference;
        this.windows = windows;
        this.store = store;
        this.head = head;
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

    /** The gauges of all that is known, dues compared with the as-of. */
    long[] running(long eventsBefore, long asOf) {
        long[] values = eventsBefore == Long.MAX_VALUE ? head.line().total() : at(eventsBefore);
        long[] compared = at(asOf);
        values[Gauge.OVERDUE.ordinal()] = compared[Gauge.OVERDUE.ordinal()];
        values[Gauge.PAUSED_OVERDUE.ordinal()] = compared[Gauge.PAUSED_OVERDUE.ordinal()];
        for (String dossierId : head.ahead().keySet()) {
            adjustForAhead(values, dossierId, eventsBefore, asOf);
        }
        return values;
    }

    /**
     * Replaces what a dossier with events after the as-of adds at the as-of by what it adds now.
     */
    private void adjustForAhead(long[] values, String dossierId, long eventsBefore, long asOf) {
        DossierFile file = store.dossier(dossierId);
        if (file == null || file.isTombstone()) {
            return;
        }
        Dossier dossier = Dossier.of(file, reference);
        boolean overdue = dossier.overdueAt(eventsBefore, asOf);
        boolean then = dossier.overdueAt(asOf, asOf);
        values[Gauge.OVERDUE.ordinal()] += difference(overdue, then);
        values[Gauge.PAUSED_OVERDUE.ordinal()] +=
                difference(
                        overdue && dossier.pausedAt(eventsBefore), then && dossier.pausedAt(asOf));
    }

    private static int difference(boolean now, boolean then) {
        return (now ? 1 : 0) - (then ? 1 : 0);
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
