package io.reformpulse.simulators.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gauges of a commune at any minute (DESIGN 4.6); all instants are epoch milliseconds. */
final class Gauges {

    private final OracleReference ref;
    private final Map<String, List<Life>> livesByCommune;
    private final long asOf;

    Gauges(OracleReference ref, Map<String, List<Life>> livesByCommune, long asOf) {
        this.ref = ref;
        this.livesByCommune = livesByCommune;
        this.asOf = asOf;
    }

    /**
     * A gauge at an instant over the events that arrived before another. When a year is frozen, no
     * gauge changes any more before the week of the next year's first day, whose row is not frozen.
     */
    long at(String commune, Gauge gauge, long instant, long arrivedBefore) {
        LocalDate sunday = ref.date(instant).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        long freeze = Window.freezeOfYear(ref, sunday.getYear());
        boolean frozen = freeze <= Math.min(asOf, arrivedBefore);
        return dossiers(commune, frozen ? freeze : arrivedBefore)
                .filter(dossier -> gauge.counts(dossier.stateAt(instant, instant)))
                .count();
    }

    /** A gauge of the present: all events that arrived count, dues are compared with the clock. */
    long now(String commune, Gauge gauge, long clock) {
        return dossiers(commune, clock)
                .filter(dossier -> gauge.counts(dossier.stateAt(Dossier.NEVER, clock)))
                .count();
    }

    /** Dossiers that will be overdue within a span of office time, or of any time. */
    long dueWithin(String commune, long span, boolean office, long clock) {
        WorkCalendar calendar = ref.calendarKnownAt(clock);
        return dossiers(commune, clock)
                .map(dossier -> dossier.dueToCome(clock))
                .filter(due -> due != null)
                .map(due -> office ? calendar.officeTime(clock, due + 1) : due + 1 - clock)
                .filter(left -> left <= span)
                .count();
    }

    private Stream<Dossier> dossiers(String commune, long arrivedBefore) {
        return livesByCommune.getOrDefault(commune, List.of()).stream()
                .map(life -> life.factsBefore(arrivedBefore).dossier());
    }
}
