package io.reformpulse.domain.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * Working days and office hours of a jurisdiction as known at one moment. Immutable; instants are
 * epoch milliseconds. Whether a day is worked is right at any date; sums over spans, which cost the
 * same whatever their length, count from 1999 to 2079 only.
 */
public final class WorkingCalendar {
    private final LocalDays days;
    private final DayShifts rules;
    private final OfficeTime officeTime;
    private final int[] workedBefore = new int[LocalDays.END - LocalDays.FIRST + 1];

    WorkingCalendar(LocalDays days, OfficeWeek[] weeks, Map<Integer, DayKind> exceptions) {
        this.days = days;
        this.rules = new DayShifts(days, weeks, exceptions);
        this.officeTime = new OfficeTime(days, rules);
        for (int i = 1; i < workedBefore.length; i++) {
            boolean worked = rules.isWorked(LocalDays.FIRST + i - 1);
            workedBefore[i] = workedBefore[i - 1] + (worked ? 1 : 0);
        }
    }

    public ZoneId zone() {
        return days.zone();
    }

    /** The local days of the zone, by epoch day. */
    public LocalDays days() {
        return days;
    }

    public LocalDate dateOf(long instant) {
        return LocalDate.ofEpochDay(days.dayOf(instant));
    }

    /** The first instant of a local date. */
    public long startOfDay(LocalDate date) {
        return days.startOf(epochDay(date));
    }

    /** The last millisecond of a local date. */
    public long endOfDay(LocalDate date) {
        return days.endOf(epochDay(date));
    }

    public boolean isWorkingDay(LocalDate date) {
        return isWorkingDay(epochDay(date));
    }

    /**
     * @param day since the epoch
     */
    public boolean isWorkingDay(int day) {
        if (!LocalDays.isInTable(day)) {
            return rules.isWorked(day);
        }
        int i = day - LocalDays.FIRST;
        return workedBefore[i + 1] > workedBefore[i];
    }

    /**
     * The moment from which a receipt counts: itself in office hours, else the next opening (R2).
     */
    public long effectiveReceipt(long instant) {
        return officeTime.nextIn(instant);
    }

    /** The n-th working day after a date; the date itself for 0. */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        return LocalDate.ofEpochDay(plusWorkingDays(epochDay(day), n));
    }

    int plusWorkingDays(int day, int n) {
        int reached = day;
        for (int left = n; left > 0; ) {
            reached++;
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** How many working days d have afterExclusive < d <= toInclusive. */
    public int workingDays(LocalDate afterExclusive, LocalDate toInclusive) {
        return workingDays(epochDay(afterExclusive), epochDay(toInclusive));
    }

    int workingDays(int afterExclusive, int toInclusive) {
        return Math.max(0, workedUpTo(toInclusive) - workedUpTo(afterExclusive));
    }

    private int workedUpTo(int day) {
        int i = day + 1 - LocalDays.FIRST;
        return workedBefore[Math.max(0, Math.min(i, workedBefore.length - 1))];
    }

    /** The date, or the next working day if it is off (R4). */
    public LocalDate rollForward(LocalDate date) {
        return LocalDate.ofEpochDay(rollForward(epochDay(date)));
    }

    int rollForward(int day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }

    /** Office time in [from, to); 0 if to is not after from. */
    public long officeMillis(long from, long to) {
        return officeTime.between(from, to);
    }

    /**
     * The first instant at or after from by which that much office time after from is used up; from
     * itself for 0.
     */
    public long plusOfficeMillis(long from, long millis) {
        return officeTime.after(from, millis);
    }

    /** The office time of a whole local date. */
    public long officeMillisOfDay(LocalDate date) {
        return officeTime.ofDay(epochDay(date));
    }

    private static int epochDay(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
