package io.reformpulse.domain.commune;

import io.reformpulse.domain.calendar.WorkingCalendar;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.Windows;

/**
 * The gauges of the present, with the dossiers due within 8 office hours and within 24 hours: a
 * dossier due in future has its overdue step there, so these are net changes of the gauge line.
 */
final class DueSoon {
    private static final long MINUTE_MILLIS = 60_000;

    private final Reference reference;
    private final Windows windows;
    private final CommuneStore store;
    private final CommuneHead head;
    private final AheadDossiers ahead;

    DueSoon(
            Reference reference,
            Windows windows,
            CommuneStore store,
            CommuneHead head,
            AheadDossiers ahead) {
        this.reference = reference;
        this.windows = windows;
        this.store = store;
        this.head = head;
        this.ahead = ahead;
    }

    /** The gauge part of NOW: all that is known, dues compared with the as-of. */
    WindowTally nowAt(Gauges gauges, long asOf) {
        WindowTally now = new WindowTally();
        long[] values = gauges.running(Long.MAX_VALUE, asOf);
        for (Gauge gauge : Gauge.values()) {
            now.addGauge(gauge, values[gauge.ordinal()]);
        }
        DueHorizons horizons = ahead.horizons(asOf);
        long office = dueWithin(gauges, asOf, horizons.officeMinute());
        long day = dueWithin(gauges, asOf, horizons.dayMinute());
        now.addDueSoonOffice(office + ahead.dueSoonOffice(asOf));
        now.addDueSoonDay(day + ahead.dueSoonDay(asOf));
        return now;
    }

    private static long dueWithin(Gauges gauges, long asOf, long minute) {
        int overdue = Gauge.OVERDUE.ordinal();
        return gauges.at(minute)[overdue] - gauges.at(asOf)[overdue];
    }

    /** The next instant at which a dossier comes to be due soon; MAX_VALUE if none is in sight. */
    long nextChange(long asOf) {
        WorkingCalendar calendar = reference.calendar().knownAt(asOf);
        DueHorizons horizons = ahead.horizons(asOf);
        long afterDay = firstDueAfter(horizons.day());
        long afterOffice = firstDueAfter(horizons.office());
        long next = Long.MAX_VALUE;
        if (afterDay != Long.MAX_VALUE) {
            next = afterDay - DueHorizons.DAY_SPAN_MILLIS;
        }
        if (afterOffice != Long.MAX_VALUE) {
            long left = calendar.officeMillis(asOf, afterOffice) - DueHorizons.OFFICE_SPAN_MILLIS;
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
