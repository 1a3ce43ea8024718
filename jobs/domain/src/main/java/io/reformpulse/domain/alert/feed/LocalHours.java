package io.reformpulse.domain.alert.feed;

import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.calendar.WorkedDay;
import io.reformpulse.domain.calendar.WorkingCalendar;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;

/**
 * The local hours of a jurisdiction: which of the week they are, and whether they are worked. Hours
 * are asked for in a row, so what is the same all day is worked out once a day. Not thread safe.
 */
final class LocalHours {
    private static final long HOUR_MILLIS = 3_600_000;
    private static final int LAST_HOUR = 23;
    private static final int HOURS_OF_DAY = LAST_HOUR + 1;

    private final Windows windows;
    private final CalendarHistory calendar;

    /** The one asked for last. */
    private WorkedDay day;

    LocalHours(Windows windows, CalendarHistory calendar) {
        this.windows = windows;
        this.calendar = calendar;
        day = calendar.workedDay(0);
    }

    long startOf(long instant) {
        return windows.hourStart(instant);
    }

    /** The end of the hour that holds an instant. */
    long endOf(long instant) {
        goTo(instant);
        return day.isPlain()
                ? instant - (instant - day.start()) % HOUR_MILLIS + HOUR_MILLIS
                : windows.containing(WindowType.HOUR, instant).end();
    }

    long endOfDay(long instant) {
        goTo(instant);
        return day.end();
    }

    int dayOf(long instant) {
        goTo(instant);
        return day.epochDay();
    }

    /** The hour of the day, from 0 to 23; the last one also holds what a longer day has beyond. */
    int hourOfDay(long instant) {
        goTo(instant);
        return (int) Math.min((instant - day.start()) / HOUR_MILLIS, LAST_HOUR);
    }

    /** The hour of the week, from Monday's first. */
    int hourOfWeek(long instant) {
        return Math.floorMod(dayOf(instant) + 3, 7) * HOURS_OF_DAY + hourOfDay(instant);
    }

    boolean isWorkingDay(long instant) {
        goTo(instant);
        return day.working();
    }

    /** A calendar row becomes known at a midnight, so none changes a day within it. */
    private void goTo(long instant) {
        if (!day.holds(instant)) {
            day = calendar.workedDay(windows.dayOf(instant));
        }
    }

    /** Whether more than half of the hour that starts there is office time. */
    boolean isOfficeHour(long hourStart) {
        goTo(hourStart);
        return day.isPlain()
                ? day.isOfficeHour(hourStart)
                : 2 * officeMillis(hourStart, hourStart + HOUR_MILLIS) > HOUR_MILLIS;
    }

    /** Office time between two instants, by the calendar known at the second. */
    long officeMillis(long from, long to) {
        return knownAt(to).officeMillis(from, to);
    }

    /**
     * The first full hour by which that much office time after an instant is used up.
     *
     * @param at by the calendar known then, as {@link #officeMillis} up to then
     */
    long fullHourAfterOffice(long from, long officeMillis, long at) {
        long used = knownAt(at).plusOfficeMillis(from, officeMillis);
        return startOf(used) == used ? used : endOf(used);
    }

    private WorkingCalendar knownAt(long instant) {
        return calendar.knownAt(instant);
    }
}
