package io.reformpulse.domain.dossier;

import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.calendar.Deadlines;
import io.reformpulse.domain.calendar.Limit;
import io.reformpulse.domain.calendar.LimitUnit;
import io.reformpulse.domain.calendar.WorkingCalendar;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.procedure.Procedure;
import java.time.LocalDate;
import java.util.Set;

/**
 * The course of a received dossier: its pauses, dues, gauges and verdict. The calendar is the one
 * known at the end, or while it is open all that is known.
 */
final class Course {
    private final Handling handling;
    private final Pauses pauses;
    private final Procedure procedure;
    private final Deadlines deadlines;
    private final DueLine dues;
    private final CalendarHistory calendar;
    private final boolean secondSupplementIsLate;
    private final Gauges gauges;
    private GaugeSteps steps;

    Course(Handling handling, DossierEvent[] told, Reference reference, Set<QualityFlag> flags) {
        this.handling = handling;
        this.calendar = reference.calendar();
        this.secondSupplementIsLate = reference.jurisdiction().secondSupplementIsLate();
        this.pauses = Pauses.of(told, handling, flags);
        int dayOfReceipt = calendar.days().dayOf(handling.receivedAt());
        this.procedure =
                reference
                        .procedures()
                        .inForce(
                                handling.receipt().procedureCode(),
                                LocalDate.ofEpochDay(dayOfReceipt));
        this.deadlines = new Deadlines(reference.jurisdiction());
        this.dues = new DueLine(handling, pauses, localLimit(), deadlines);
        this.gauges = new Gauges(handling, pauses, dues, calendar, secondSupplementIsLate);
        if (procedure == null) {
            flags.add(QualityFlag.UNKNOWN_PROCEDURE);
        }
    }

    private Limit localLimit() {
        return procedure == null ? null : procedure.local();
    }

    Pauses pauses() {
        return pauses;
    }

    Gauges gauges() {
        return gauges;
    }

    GaugeSteps steps() {
        if (steps == null) {
            steps = GaugeSteps.of(gauges);
        }
        return steps;
    }

    /** How the end stands to the due; OPEN before it. */
    Verdict verdict() {
        if (!handling.isEnded()) {
            return Verdict.OPEN;
        }
        if (!gauges.hasDue(Handling.NEVER)) {
            return Verdict.NONE;
        }
        boolean asksTwice = secondSupplementIsLate && pauses.requests().size() > 1;
        long due = dueJudged();
        if (asksTwice || handling.endedAt() > due) {
            return Verdict.LATE;
        }
        return isEarly(due) ? Verdict.EARLY : Verdict.ON_TIME;
    }

    private boolean isEarly(long due) {
        Limit limit = localLimit();
        return limit != null
                && limit.unit().isDay()
                && limit.unit() != LimitUnit.SAME_DAY
                && calendar.days().dayOf(handling.endedAt()) < calendar.days().dayOf(due);
    }

    /** Clock and office time without pauses; null if they mean nothing: see 4.5. */
    HandlingTime handlingTime() {
        boolean counts =
                handling.isEnded()
                        && handling.endedAs() != DossierState.WITHDRAWN
                        && !handling.endsBeforeReceipt();
        return counts ? HandlingTime.of(handling, pauses, known()) : null;
    }

    /** The office time that a resolved dossier saved against the statute's limit, in ms. */
    long timeSaved(HandlingTime time) {
        if (time == null || procedure == null || handling.endedAs() != DossierState.RESOLVED) {
            return 0;
        }
        return time.savedOf(procedure.central(), handling.receivedAt(), deadlines, known());
    }

    /** The feed's own appointment as it came; null if none. */
    Long dueFromFeed() {
        return dues.fromFeed();
    }

    /** The due by the local limit; null for an unknown procedure. */
    Long dueComputed() {
        return procedure == null ? null : dues.computed(pausesOver(), known());
    }

    /** The due that decides; null if there is none. */
    Long dueJudged() {
        return gauges.hasDue(Handling.NEVER)
                ? dues.judged(Handling.NEVER, pausesOver(), known())
                : null;
    }

    boolean isAppointmentBeyondLimit() {
        return dues.isBeyondLimit(known());
    }

    private int pausesOver() {
        return pauses.overBefore(Handling.NEVER);
    }

    private WorkingCalendar known() {
        return gauges.knownAt(Handling.NEVER);
    }
}
