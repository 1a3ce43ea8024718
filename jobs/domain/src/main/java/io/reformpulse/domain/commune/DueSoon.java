package io.reformpulse.domain.commune;

import io.reformpulse.domain.calendar.WorkingCalendar;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Step;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.Windows;

/**
 * The gauges of the present, with the dossiers due within 8 office hours and within 24 hours: a
 * dossier due in future has its overdue step there, so these are net changes of the gauge line.
 */
final class DueSoon {
    private static final long MINUTE_MILLIS = 60_000;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long OFFICE_SPAN_MILLIS = 8 * HOUR_MILLIS;
    private static final long DAY_SPAN_MILLIS = 24 * HOUR_MILLIS;

    private final Reference reference;
    private final Windows windows;
    private final CommuneStore store;
    private final CommuneHead head;

    DueSoon(Reference reference, Windows windows, CommuneStore store, CommuneHead head) {
        this.reference = reference;
        this.windows = windows;
        this.store = store;
        this.head = head;
    }

    /** The gauge part of NOW: all that is known, dues compared with the as-of. */
    WindowTally nowAt(Gauges gauges, long asOf) {
        WindowTally now = new WindowTally();
        long[] values = gauges.running(Long.MAX_VALUE, asOf);
        for (Gauge gauge : Gauge.values()) {
            now.addGauge(gauge, values[gauge.ordinal()]);
        }
        now.addDueSoonOffice(dueWithin(gauges, asOf, officeHorizon(asOf)));
        now.addDueSoonDay(dueWithin(gauges, asOf, asOf + DAY_SPAN_MILLIS));
        return now;
    }

    /** The first instant after which 8 office hours do not reach. */
    private long officeHorizon(long asOf) {
        WorkingCalendar calendar = reference.calendar().knownAt(asOf);
        return calendar.effectiveReceipt(calendar.plusOfficeMillis(asOf, OFFICE_SPAN_MILLIS));
    }

    private long dueWithin(Gauges gauges, long asOf, long horizon) {
        long minute = Publishing.minuteAtOrBefore(horizon);
        int overdue = Gauge.OVERDUE.ordinal();
        long due = gauges.at(minute)[overdue] - gauges.at(asOf)[overdue];
        for (String dossierId : head.ahead().keySet()) {
            due += correctionForAhead(dossierId, asOf, minute);
        }
        return due;
    }

    /** An event after the as-of may already have moved or ended what its steps still say. */
    private long correctionForAhead(String dossierId, long asOf, long horizon) {
        DossierFile file = store.dossier(dossierId);
        if (file == null || file.isTombstone()) {
            return 0;
        }
        Dossier dossier = Dossier.of(file, reference);
        long stepped = 0;
        for (Step step : dossier.contribution().steps()) {
            long at = step.minute() * MINUTE_MILLIS;
            if (step.gauge() == Gauge.OVERDUE && asOf < at && at <= horizon) {
                stepped += step.delta();
            }
        }
        long due = dossier.runningDue(Long.MAX_VALUE);
        return (asOf <= due && due < horizon ? 1 : 0) - stepped;
    }

    /** The next instant at which a dossier comes to be due soon; MAX_VALUE if none is in sight. */
    long nextChange(long asOf) {
        WorkingCalendar calendar = reference.calendar().knownAt(asOf);
        long afterDay = firstDueAfter(asOf + DAY_SPAN_MILLIS);
        long afterOffice = firstDueAfter(officeHorizon(asOf));
        long next = Long.MAX_VALUE;
        if (afterDay != Long.MAX_VALUE) {
            next = afterDay - DAY_SPAN_MILLIS;
        }
        if (afterOffice != Long.MAX_VALUE) {
            long left = calendar.officeMillis(asOf, afterOffice) - OFFICE_SPAN_MILLIS;
            long wake = calendar.plusOfficeMillis(asOf, Math.max(left, MINUTE_MILLIS));
            next = Math.min(next, wake);
        }
        return next == Long.MAX_VALUE
                ? next
                : Math.max(Publishing.minuteAtOrBefore(next), asOf + MINUTE_MILLIS);
    }

    private long firstDueAfter(long instant) {
        int from = windows.dayOf(instant);
        for (int day : head.line().daysFrom(from)) {
            Pane pane = store.pane(day);
            long[] first = {Long.MAX_VALUE};
            if (pane != null) {
                pane.forEachStep(
                        (minute, gauge, delta) -> {
                            long at = minute * MINUTE_MILLIS;
                            if (gauge == Gauge.OVERDUE && at > instant && at < first[0]) {
                                first[0] = at;
                            }
                        });
            }
            if (first[0] != Long.MAX_VALUE) {
                return first[0];
            }
        }
        return Long.MAX_VALUE;
    }
}
