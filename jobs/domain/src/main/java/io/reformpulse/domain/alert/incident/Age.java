package io.reformpulse.domain.alert.incident;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.calendar.WorkingCalendar;
import java.time.LocalDate;

/** How old an incident is in working days, and which tier of its rule it has come to by that. */
final class Age {
    private final Rule rule;
    private final long since;
    private final WorkingCalendar calendar;

    Age(Rule rule, long since, WorkingCalendar calendar) {
        this.rule = rule;
        this.since = since;
        this.calendar = calendar;
    }

    int stageAt(long at) {
        int stage = 0;
        while (stage + 1 < rule.tiers().size() && reachedAt(stage + 1) <= at) {
            stage++;
        }
        return stage;
    }

    /** When the tier after one is reached; NEVER if there is none. */
    long after(int stage) {
        return stage + 1 < rule.tiers().size() ? reachedAt(stage + 1) : Finding.NEVER;
    }

    /** At the same time of the day as its beginning, so many working days later. */
    private long reachedAt(int stage) {
        int workingDays = rule.tiers().get(stage).afterWorkingDays();
        // What begins at midnight is due on the day before.
        int day = calendar.days().dayOf(since - 1);
        long timeOfDay = since - calendar.days().startOf(day);
        LocalDate moved = calendar.plusWorkingDays(LocalDate.ofEpochDay(day), workingDays);
        return calendar.startOfDay(moved) + timeOfDay;
    }

    /** The working days that have begun since the one it was due on, before an instant. */
    int workingDaysAt(long at) {
        return calendar.workingDays(calendar.dateOf(since - 1), calendar.dateOf(at - 1));
    }
}
