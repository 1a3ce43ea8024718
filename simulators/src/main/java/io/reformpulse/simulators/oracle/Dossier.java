package io.reformpulse.simulators.oracle;

import java.util.List;

/** One dossier as a function of its counted events (DESIGN 4.1 to 4.3 and 4.6). */
final class Dossier {

    static final long NEVER = Long.MAX_VALUE;

    /** A dossier's state at one instant. */
    record State(boolean open, boolean paused, boolean overdue, boolean noDue) {
        static final State NOT_OPEN = new State(false, false, false, false);
    }

    final OracleReference ref;
    final List<Event> events;
    final Event submission;
    final Event receipt;
    final Event refused;
    final Event end;

    /** When the end takes effect: never before the receipt. */
    final long endAt;

    /** As in force at the receipt; null without a receipt, or if it is not known. */
    final OracleReference.Procedure procedure;

    /**
     * @param counted in order of occurrence
     */
    Dossier(OracleReference ref, List<Event> counted) {
        this.ref = ref;
        this.events = counted;
        submission = first(EventType.SUBMITTED);
        receipt = first(EventType.RECEIVED);
        refused = first(EventType.REFUSED);
        Event proper = first(EventType.RESOLVED, EventType.STOPPED, EventType.WITHDRAWN);
        Event anyEnd = proper != null ? proper : first(EventType.RETURNED);
        end = receipt == null ? null : anyEnd;
        endAt = end == null ? NEVER : Math.max(end.occurredAt(), receipt.occurredAt());
        procedure =
                receipt == null
                        ? null
                        : ref.procedure(receipt.procedure(), ref.date(receipt.occurredAt()));
    }

    final Event first(EventType... types) {
        for (Event e : events) {
            for (EventType type : types) {
                if (e.type() == type) {
                    return e;
                }
            }
        }
        return null;
    }

    boolean waits() {
        return receipt == null && refused == null;
    }

    /** Resolved or stopped: what the rates are over. */
    boolean completed() {
        return end != null && end.type() != EventType.WITHDRAWN;
    }

    Pauses pausesBefore(long instant) {
        return Pauses.of(events, receipt.occurredAt(), endAt, instant);
    }

    Limit localLimit() {
        return procedure == null ? null : procedure.local();
    }

    /** As moved by the events before an instant; null if it has none. */
    Dues.Due due(long eventsBefore, Pauses pauses, WorkCalendar calendar) {
        Long explicit = receipt.dueAt();
        boolean submitted = submission != null && submission.occurredAt() < eventsBefore;
        if (explicit == null && submitted) {
            explicit = submission.dueAt();
        }
        return new Dues(ref, calendar)
                .due(receipt.occurredAt(), explicit, localLimit(), pauses.all());
    }

    boolean openAt(long instant) {
        return receipt != null && receipt.occurredAt() < instant && endAt >= instant;
    }

    /** The events before one instant, judged at another (at most the first). */
    State stateAt(long eventsBefore, long judgedAt) {
        if (!openAt(eventsBefore)) {
            return State.NOT_OPEN;
        }
        Pauses pauses = pausesBefore(eventsBefore);
        Dues.Due due = due(eventsBefore, pauses, ref.calendarKnownAt(judgedAt));
        boolean late = due != null && !due.suspended() && due.last() < judgedAt;
        if (due != null && ref.secondSupplementIsLate && pauses.supplementRequests().size() >= 2) {
            late = true;
        }
        return new State(true, pauses.lastsOn(), late, due == null);
    }

    /** The due of a dossier open after all its events that runs and can still be met; else null. */
    Long dueToCome(long judgedAt) {
        State state = stateAt(NEVER, judgedAt);
        boolean runs = state.open() && !state.paused() && !state.overdue() && !state.noDue();
        return runs
                ? (Long) due(NEVER, pausesBefore(NEVER), ref.calendarKnownAt(judgedAt)).last()
                : null;
    }
}
