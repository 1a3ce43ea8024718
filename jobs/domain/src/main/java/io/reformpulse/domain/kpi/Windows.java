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
 * The local windows of a zone and the end of their grace. Both are asked for every event, so what
 * hangs on a local day is worked out once per day and kept. Safe for use by several threads: they
 * may work out the same day twice, with the same result.
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

    /** Eleven years of days fit before two of them share a place; a power of two. */
    private static final int DAYS_KEPT = 4096;

    /**
     * The windows that hold one local day, and the end of the day's own grace. All fields are
     * final, so a thread that finds one finds all of it.
     */
    private record Day(
            int epochDay,
            Window day,
            Window week,
            Window month,
            Window quarter,
            Window year,
            long graceEnd) {}

    private final Day[] kept = new Day[DAYS_KEPT];
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
        return switch (type) {
            case HOUR -> hourOf(instant);
            case DAY -> dayAt(instant).day;
            case WEEK -> dayAt(instant).week;
            case MONTH -> dayAt(instant).month;
            case QUARTER -> dayAt(instant).quarter;
            case YEAR -> dayAt(instant).year;
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
        int day = days.dayOf(instant);
        long start = days.startOf(day);
        if (days.startOf(day + 1) - start == DAY_MILLIS) {
            return instant - (instant - start) % HOUR_MILLIS;
        }
        return hourOf(instant).start();
    }

    /** The local year that holds a window; of a WEEK the year of its last day (4.12). */
    public int yearOf(Window window) {
        return LocalDate.ofEpochDay(days.dayOf(window.end() - 1)).getYear();
    }

    /** The instant from which a window is no longer PROVISIONAL; MAX_VALUE where it always is. */
    public long graceEnd(Window window) {
        return switch (window.type()) {
            case DAY -> dayAt(window.start()).graceEnd;
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

    private Day dayAt(long instant) {
        int epochDay = days.dayOf(instant);
        int place = epochDay & (DAYS_KEPT - 1);
        Day day = kept[place];
        if (day == null || day.epochDay != epochDay) {
            day = workOut(epochDay);
            kept[place] = day;
        }
        return day;
    }

    private Day workOut(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        LocalDate week = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate month = date.withDayOfMonth(1);
        LocalDate quarter = date.with(IsoFields.DAY_OF_QUARTER, 1);
        LocalDate year = date.withDayOfYear(1);
        Window day = between(WindowType.DAY, date, date.plusDays(1));
        return new Day(
                epochDay,
                day,
                between(WindowType.WEEK, week, week.plusWeeks(1)),
                between(WindowType.MONTH, month, month.plusMonths(1)),
                between(WindowType.QUARTER, quarter, quarter.plusMonths(3)),
                between(WindowType.YEAR, year, year.plusYears(1)),
                graceEndOfDay(day.end()));
    }

    private Window hourOf(long instant) {
        int day = days.dayOf(instant);
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
}
