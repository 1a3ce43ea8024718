package io.reformpulse.domain.commune;

import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Step;
import io.reformpulse.domain.kpi.Windows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The dossiers with an event after the as-of, which the gauge line tells as of then, and by how
 * much all that is known of them differs. Each is worked out once when it changes, not with each
 * epoch: a commune may be published many times within a minute, with thousands of them.
 */
final class AheadDossiers {
    private static final long NONE = Long.MIN_VALUE;
    private static final long MINUTE_MILLIS = 60_000;
    private static final Difference NO_DIFFERENCE = new Difference(0, 0, 0, 0);

    private final Reference reference;
    private final Windows windows;
    private final Publishing publishing;
    private final CommuneStore store;
    private final CommuneHead head;

    /** What the differences hold for; NONE if they are to be worked out anew. */
    private long asOf = NONE;

    private DueHorizons horizons;
    private long dayEnd;

    /** By all that is known; of the dossiers for which there is a difference. */
    private final Map<String, Difference> differences = new HashMap<>();

    private Difference sum = NO_DIFFERENCE;

    /** With events after the running day: within a window that ends before, they differ by less. */
    private final Set<String> beyondDay = new HashSet<>();

    /** What a dossier adds by all that is known of it, less what it adds by the gauge line. */
    private record Difference(int overdue, int pausedOverdue, int dueSoonOffice, int dueSoonDay) {
        Difference plus(Difference other, int times) {
            return new Difference(
                    overdue + times * other.overdue,
                    pausedOverdue + times * other.pausedOverdue,
                    dueSoonOffice + times * other.dueSoonOffice,
                    dueSoonDay + times * other.dueSoonDay);
        }
    }

    AheadDossiers(
            Reference reference,
            Windows windows,
            Publishing publishing,
            CommuneStore store,
            CommuneHead head) {
        this.reference = reference;
        this.windows = windows;
        this.publishing = publishing;
        this.store = store;
        this.head = head;
    }

    /** Takes in what a dossier is since an instant of the clock. */
    void changed(String dossierId, Dossier dossier, long at) {
        if (dossier.lastEventAt() >= nextAsOf(at)) {
            head.ahead().put(dossierId, dossier.lastEventAt());
        }
        if (asOf != NONE && Publishing.minuteAtOrBefore(Math.max(at, asOf)) == asOf) {
            replace(dossierId, dossier);
        } else {
            asOf = NONE;
        }
    }

    /** Nothing is asked of an earlier one: in a backlog it lies far behind most events. */
    private long nextAsOf(long at) {
        return publishing.isLive()
                ? Publishing.minuteAtOrBefore(publishing.endOf(publishing.epochOf(at)))
                : publishing.asOf();
    }

    /** A dossier that was purged is told as of no instant. */
    void forget(String dossierId) {
        head.ahead().remove(dossierId);
        takeOut(dossierId);
    }

    private void bringTo(long newAsOf) {
        if (newAsOf == asOf) {
            return;
        }
        head.ahead().values().removeIf(lastEvent -> lastEvent < newAsOf);
        asOf = newAsOf;
        dayEnd = windows.nextMidnight(newAsOf);
        horizons = DueHorizons.from(newAsOf, reference);
        differences.clear();
        beyondDay.clear();
        sum = NO_DIFFERENCE;
        for (String dossierId : head.ahead().keySet()) {
            DossierFile file = store.dossier(dossierId);
            if (file != null && !file.isTombstone()) {
                replace(dossierId, Dossier.of(file, reference));
            }
        }
    }

    DueHorizons horizons(long ofAsOf) {
        bringTo(ofAsOf);
        return horizons;
    }

    /**
     * Adds the differences of the gauges that compare dues.
     *
     * @param eventsBefore events count up to there, not before the end of the running day
     */
    void addTo(long[] gauges, long eventsBefore, long ofAsOf) {
        bringTo(ofAsOf);
        Difference all = sum;
        if (eventsBefore != Long.MAX_VALUE) {
            for (String dossierId : beyondDay) {
                Dossier dossier = Dossier.of(store.dossier(dossierId), reference);
                Difference byAll = differences.getOrDefault(dossierId, NO_DIFFERENCE);
                all = all.plus(of(dossier, eventsBefore), 1).plus(byAll, -1);
            }
        }
        gauges[Gauge.OVERDUE.ordinal()] += all.overdue;
        gauges[Gauge.PAUSED_OVERDUE.ordinal()] += all.pausedOverdue;
    }

    /** By how many more dossiers are due within 8 office hours. */
    int dueSoonOffice(long ofAsOf) {
        bringTo(ofAsOf);
        return sum.dueSoonOffice;
    }

    /** By how many more dossiers are due within 24 hours. */
    int dueSoonDay(long ofAsOf) {
        bringTo(ofAsOf);
        return sum.dueSoonDay;
    }

    private void replace(String dossierId, Dossier dossier) {
        takeOut(dossierId);
        if (!head.ahead().containsKey(dossierId)) {
            return;
        }
        Difference difference = of(dossier, Long.MAX_VALUE);
        if (!difference.equals(NO_DIFFERENCE)) {
            differences.put(dossierId, difference);
            sum = sum.plus(difference, 1);
        }
        if (dossier.lastEventAt() >= dayEnd) {
            beyondDay.add(dossierId);
        }
    }

    private void takeOut(String dossierId) {
        Difference difference = differences.remove(dossierId);
        if (difference != null) {
            sum = sum.plus(difference, -1);
        }
        beyondDay.remove(dossierId);
    }

    private Difference of(Dossier dossier, long eventsBefore) {
        boolean overdue = dossier.overdueAt(eventsBefore, asOf);
        boolean then = dossier.overdueAt(asOf, asOf);
        boolean pausedOverdue = overdue && dossier.pausedAt(eventsBefore);
        boolean pausedThen = then && dossier.pausedAt(asOf);
        return new Difference(
                (overdue ? 1 : 0) - (then ? 1 : 0),
                (pausedOverdue ? 1 : 0) - (pausedThen ? 1 : 0),
                dueSoon(dossier, horizons.officeMinute()),
                dueSoon(dossier, horizons.dayMinute()));
    }

    /** An event after the as-of may already have moved or ended what its steps still say. */
    private int dueSoon(Dossier dossier, long horizon) {
        int stepped = 0;
        for (Step step : dossier.contribution().steps()) {
            long at = step.minute() * MINUTE_MILLIS;
            if (step.gauge() == Gauge.OVERDUE && asOf < at && at <= horizon) {
                stepped += step.delta();
            }
        }
        long due = dossier.runningDue(Long.MAX_VALUE);
        return (asOf <= due && due < horizon ? 1 : 0) - stepped;
    }
}
