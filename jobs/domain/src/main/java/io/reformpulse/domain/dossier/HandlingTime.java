package io.reformpulse.domain.dossier;

import io.reformpulse.domain.calendar.Deadlines;
import io.reformpulse.domain.calendar.Interval;
import io.reformpulse.domain.calendar.Limit;
import io.reformpulse.domain.calendar.WorkingCalendar;

/**
 * The time from receipt to end without pauses (4.5), in milliseconds.
 *
 * @param clock by the clock
 * @param office in office hours, by the calendar known at the end
 */
record HandlingTime(long clock, long office) {

    static HandlingTime of(Handling handling, Pauses pauses, WorkingCalendar calendar) {
        long clock = handling.endedAt() - handling.receivedAt();
        long office = calendar.officeMillis(handling.receivedAt(), handling.endedAt());
        for (int i = 0; i < pauses.size(); i++) {
            Interval pause = pauses.get(i);
            clock -= pause.to() - pause.from();
            office -= calendar.officeMillis(pause.from(), pause.to());
        }
        return new HandlingTime(clock, office);
    }

    /** The office time saved against the statute's limit; 0 where nothing can be saved. */
    long savedOf(Limit central, long receivedAt, Deadlines deadlines, WorkingCalendar calendar) {
        return Math.max(0, deadlines.officeTimeOf(central, receivedAt, calendar) - office);
    }
}
