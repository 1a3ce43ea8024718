package io.reformpulse.domain.kpi;

import io.reformpulse.domain.calendar.CalendarHistory;
import io.reformpulse.domain.calendar.LocalDays;
import io.reformpulse.domain.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The local windows of a zone and the end of their grace. Immutable, so safe for use by several
 * threads; a look-up costs some ten nanoseconds, since the starts of days are known in advance.
 *
 * <p>An hour slot begins at every local full hour and at every change of clocks: on a day put back
 * there are two slots of one label with different starts, and where clocks move by half an hour the
 * slots beside the change are shorter. A day whose midnight is skipped begins at its first instant.
 */
public final class Windows {
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long DAY_MILLIS = 24 * HOUR_MILLIS;
    private static final int GRACE_WORKING_DAYS = 3;
    private static final int SHORT_GRACE_DAYS = 7;
    private static final int LONG_GRACE_DAYS = 15;

    private final CalendarHistory calendar;
    private final LocalDays days;
    private final ZoneRules rules;

    public Windows(CalendarHistory calendar) {
        this.calendar = calendar;
        this.days = calendar.days();
        this.rules = calendar.zone().getRules();
    }

    /** The one window of a type that holds an instant; NOW for NOW. */
    public Window containing(WindowType type, long instant) {
        int day = days.dayOf(instant);
        return switch (type) {
            case HOUR -> hourOf(instant, day);
            case DAY -> new Window(type, days.startOf(day), days.startOf(day + 1));
            case WEEK -> {
                LocalDate first = monday(day);
                yield between(type, first, first.plusWeeks(1));
            }
            case MONTH -> {
                LocalDate first = LocalDate.ofEpochDay(day).withDayOfMonth(1);
                yield between(type, first, first.plusMonths(1));
            }
            case QUARTER -> {
                LocalDate first = LocalDate.ofEpochDay(day).with(IsoFields.DAY_OF_QUARTER, 1);
                yield between(type, first, first.plusMonths(3));
            }
            case YEAR -> {
                LocalDate first = LocalDate.ofEpochDay(day).withDayOfYear(1);
                yield between(type, first, first.plusYears(1));
            }
            case ROLLING_7D, ROLLING_30D ->
                    throw new IllegalArgumentException(
                            "Many " + type + " windows hold an instant; ask for rolling().");
            case NOW -> Window.NOW;
        };
    }

    /** The rolling window that ends at the last local midnight at or before as-of. */
    public Window rolling(WindowType type, long asOf) {
        int length =
                switch (type) {
                    case ROLLING_7D -> 7;
                    case ROLLING_30D -> 30;
                    case HOUR, DAY, WEEK, MONTH, QUARTER, YEAR, NOW ->
                            throw new IllegalArgumentException(
                                    type + " does not roll; ask for containing().");
                };
        int day = days.dayOf(asOf);
        return new Window(type, days.startOf(day - length), days.startOf(day));
    }

    public long midnightAtOrBefore(long instant) {
        return days.startOf(days.dayOf(instant));
    }

    /** The first local midnight after an instant. */
    public long nextMidnight(long instant) {
        return days.startOf(days.dayOf(instant) + 1);
    }

    /** The epoch day of the local date at an instant. */
    public int dayOf(long instant) {
        return days.dayOf(instant);
    }

    /** The first instant of a local date. */
    public long startOf(int epochDay) {
        return days.startOf(epochDay);
    }

    /** The start of the hour slot that holds an instant, its key in a {@link Pane}. */
    public long hourStart(long instant) {
        return hourOf(instant, days.dayOf(instant)).start();
    }

    /** The local year that holds a window; of a WEEK the year of its last day (4.12). */
    public int yearOf(Window window) {
        return LocalDate.ofEpochDay(days.dayOf(window.end() - 1)).getYear();
    }

    /** The instant from which a window is no longer PROVISIONAL; MAX_VALUE where it always is. */
    public long graceEnd(Window window) {
        return switch (window.type()) {
            case DAY -> graceEndOfDay(window.end());
            case WEEK, MONTH -> days.startOf(days.dayOf(window.end()) + SHORT_GRACE_DAYS);
            case QUARTER, YEAR -> days.startOf(days.dayOf(window.end()) + LONG_GRACE_DAYS);
            case HOUR, ROLLING_7D, ROLLING_30D, NOW -> Long.MAX_VALUE;
        };
    }

    /** 24:00 of the third working day from there on, by the calendar known there. */
    private long graceEndOfDay(long windowEnd) {
        WorkingCalendar known = calendar.knownAt(windowEnd);
        LocalDate first = known.rollForward(known.dateOf(windowEnd));
        LocalDate last = known.plusWorkingDays(first, GRACE_WORKING_DAYS - 1);
        return known.startOfDay(last.plusDays(1));
    }

    private Window hourOf(long instant, int day) {
        long start = days.startOf(day);
        long end = days.startOf(day + 1);
        if (end - start == DAY_MILLIS) {
            long hour = instant - (instant - start) % HOUR_MILLIS;
            return new Window(WindowType.HOUR, hour, hour + HOUR_MILLIS);
        }
        return hourBesideChange(instant, start, end);
    }

    private Window hourBesideChange(long instant, long dayStart, long dayEnd) {
        long offset = 1000L * rules.getOffset(Instant.ofEpochMilli(instant)).getTotalSeconds();
        long hour = instant - Math.floorMod(instant + offset, HOUR_MILLIS);
        long start = Math.max(hour, dayStart);
        long end = Math.min(hour + HOUR_MILLIS, dayEnd);
        ZoneOffsetTransition before = rules.previousTransition(Instant.ofEpochMilli(instant + 1));
        if (before != null) {
            start = Math.max(start, before.getInstant().toEpochMilli());
        }
        ZoneOffsetTransition after = rules.nextTransition(Instant.ofEpochMilli(instant));
        if (after != null) {
            end = Math.min(end, after.getInstant().toEpochMilli());
        }
        return new Window(WindowType.HOUR, start, end);
    }

    private Window between(WindowType type, LocalDate first, LocalDate next) {
        return new Window(type, startOf(first), startOf(next));
    }

    private long startOf(LocalDate date) {
        return days.startOf((int) date.toEpochDay());
    }

    private static LocalDate monday(int day) {
        return LocalDate.ofEpochDay(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
