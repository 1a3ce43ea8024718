package io.reformpulse.domain.dossier;

import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.calendar.WorkingCalendar;

/**
 * How a received dossier stands at an instant (4.6): only events before it count, with the calendar
 * rows known by then. Instants are epoch milliseconds.
 */
final class Gauges {
    /** Overdue whatever the due is compared with: a second supplement request made it late. */
    static final long ALWAYS = Long.MIN_VALUE;

    private static final long NEVER = Handling.NEVER;

    private final Handling handling;
    private final Pauses pauses;
    private final DueLine dues;
    private final CalendarHistory calendar;
    private final long lateFrom;

    Gauges(
            Handling handling,
            Pauses pauses,
            DueLine dues,
            CalendarHistory calendar,
            boolean secondSupplementIsLate) {
        this.handling = handling;
        this.pauses = pauses;
        this.dues = dues;
        this.calendar = calendar;
        this.lateFrom = secondSupplementIsLate ? pauses.secondRequestAt() : NEVER;
    }

    boolean isOpen(long eventsBefore) {
        return handling.receivedAt() < eventsBefore && handling.endedAt() >= eventsBefore;
    }

    boolean isPaused(long eventsBefore) {
        return isOpen(eventsBefore) && pauses.isOpenAt(eventsBefore);
    }

    boolean hasDue(long eventsBefore) {
        return dues.existsBefore(eventsBefore);
    }

    boolean isOverdue(long eventsBefore, long comparedWith) {
        return isOpen(eventsBefore)
                && overdueAfter(eventsBefore, knownAt(comparedWith)) < comparedWith;
    }

    /** The due as moved so far if it is open, runs and can still be met; else NEVER. */
    long runningDue(long eventsBefore) {
        boolean runs =
                isOpen(eventsBefore)
                        && !pauses.isOpenAt(eventsBefore)
                        && hasDue(eventsBefore)
                        && lateFrom >= eventsBefore;
        return runs ? overdueAfter(eventsBefore, knownAt(eventsBefore)) : NEVER;
    }

    /**
     * The last instant at which a dossier open then is not yet overdue: ALWAYS if it is late
     * already whatever its due, NEVER without a due or while paused in time.
     */
    long overdueAfter(long eventsBefore, WorkingCalendar known) {
        if (!hasDue(eventsBefore)) {
            return NEVER;
        }
        if (lateFrom < eventsBefore) {
            return ALWAYS;
        }
        int over = pauses.overBefore(eventsBefore);
        long due = dues.judged(eventsBefore, over, known);
        boolean paused = over < pauses.size() && pauses.get(over).from() < eventsBefore;
        return paused && pauses.get(over).from() <= due ? NEVER : due;
    }

    /** The calendar that counts at an instant: no row that became known after the end. */
    WorkingCalendar knownAt(long instant) {
        return calendar.knownAt(Math.min(instant, handling.endedAt()));
    }

    /** The instants at which something about the gauges changes, dues aside; in no order. */
    long[] changes() {
        long receivedAt = handling.receivedAt();
        long[] known = calendar.changesBetween(receivedAt, handling.endedAt());
        long[] instants = new long[known.length + 2 * pauses.size() + 4];
        int size = 0;
        instants[size++] = receivedAt;
        instants[size++] = handling.endedAt();
        instants[size++] = Math.max(receivedAt, lateFrom);
        instants[size++] = Math.max(receivedAt, dues.toldAt());
        for (int i = 0; i < pauses.size(); i++) {
            instants[size++] = pauses.get(i).from();
            instants[size++] = pauses.get(i).to();
        }
        for (long instant : known) {
            // A row counts at its instant already, an event only after it.
            instants[size++] = instant - 1;
        }
        return instants;
    }
}
