package io.reformpulse.domain.alert.feed;

import io.reformpulse.domain.calendar.CalendarHistory;
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

    // The day asked for last.
    private int day;
    private long dayStart = Long.MAX_VALUE;
    private long dayEnd = Long.MIN_VALUE;
    private boolean working;

    LocalHours(Windows windows, CalendarHistory calendar) {
        this.windows = windows;
        this.calendar = calendar;
    }

    long startOf(long instant) {
        return windows.hourStart(instant);
    }

    /** The end of the hour that holds an instant. */
    long endOf(long instant) {
        goTo(instant);
        return dayEnd - dayStart == HOURS_OF_DAY * HOUR_MILLIS
                ? instant - (instant - dayStart) % HOUR_MILLIS + HOUR_MILLIS
                : windows.containing(WindowType.HOUR, instant).end();
    }

    int dayOf(long instant) {
        goTo(instant);
        return day;
    }

    /** The hour of the day, from 0 to 23; the last one also holds what a longer day has beyond. */
    int hourOfDay(long instant) {
        goTo(instant);
        return (int) Math.min((instant - dayStart) / HOUR_MILLIS, LAST_HOUR);
    }

    /** The hour of the week, from Monday's first. */
    int hourOfWeek(long instant) {
        return Math.floorMod(dayOf(instant) + 3, 7) * HOURS_OF_DAY + hourOfDay(instant);
    }

    boolean isWorkingDay(long instant) {
        goTo(instant);
        return working;
    }

    /** A calendar row becomes known at a midnight, so none changes a day within it. */
    private void goTo(long instant) {
        if (instant < dayStart || instant >= dayEnd) {
            day = windows.dayOf(instant);
            dayStart = windows.startOf(day);
            dayEnd = windows.startOf(day + 1);
            working = knownAt(instant).isWorkingDay(day);
        }
    }

    /** Whether more than half of the hour that starts there is office time. */
    boolean isOfficeHour(long hourStart) {
        return 2 * officeMillis(hourStart, hourStart + HOUR_MILLIS) > HOUR_MILLIS;
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
