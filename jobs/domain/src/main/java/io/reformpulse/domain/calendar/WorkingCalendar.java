package io.reformpulse.domain.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;

/**
 * Working days and office hours of a jurisdiction as known at one moment. Immutable; instants are
 * epoch milliseconds. Sums over any span are two look-ups in prefix sums. Days are right at any
 * date; office time is counted from 1999 to 2079 only.
 */
public final class WorkingCalendar {
    private final LocalDays days;
    private final DayShifts rules;
    private final long[][] shifts = new long[LocalDays.END - LocalDays.FIRST][];
    private final int[] workedBefore = new int[shifts.length + 1];
    private final long[] officeBefore = new long[shifts.length + 1];

    WorkingCalendar(LocalDays days, OfficeWeek[] weeks, Map<Integer, DayKind> exceptions) {
        this.days = days;
        this.rules = new DayShifts(days, weeks, exceptions);
        for (int i = 0; i < shifts.length; i++) {
            int day = LocalDays.FIRST + i;
            shifts[i] = rules.of(day);
            workedBefore[i + 1] = workedBefore[i] + (rules.isWorked(day) ? 1 : 0);
            officeBefore[i + 1] = officeBefore[i] + usedBy(shifts[i], Long.MAX_VALUE);
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

    boolean isWorkingDay(int day) {
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
        int day = days.dayOf(instant);
        long sinceStart = instant - days.startOf(day);
        while (true) {
            long[] open = shiftsOf(day);
            for (int i = 0; i < open.length; i += 2) {
                if (sinceStart < open[i + 1]) {
                    return days.startOf(day) + Math.max(sinceStart, open[i]);
                }
            }
            day++;
            sinceStart = 0;
        }
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

    /** How many working days d have afterExclusive < d <= toInclusive; 0 if there is none. */
    public int workingDays(LocalDate afterExclusive, LocalDate toInclusive) {
        return workingDays(epochDay(afterExclusive), epochDay(toInclusive));
    }

    int workingDays(int afterExclusive, int toInclusive) {
        int worked = workedUpTo(toInclusive) - workedUpTo(afterExclusive);
        return Math.max(0, worked);
    }

    private int workedUpTo(int day) {
        int i = Math.max(0, Math.min(day + 1 - LocalDays.FIRST, shifts.length));
        return workedBefore[i];
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
        return to <= from ? 0 : usedBefore(to) - usedBefore(from);
    }

    /** The first instant at or after from by which that much office time after from is used up. */
    public long plusOfficeMillis(long from, long millis) {
        if (millis <= 0) {
            return from;
        }
        long target = usedBefore(from) + millis;
        int i = dayThatUses(target);
        long start = days.startOf(LocalDays.FIRST + i);
        if (i == shifts.length) {
            return start;
        }
        long left = target - officeBefore[i];
        long[] open = shifts[i];
        for (int s = 0; s < open.length; s += 2) {
            long length = open[s + 1] - open[s];
            if (left <= length) {
                return start + open[s] + left;
            }
            left -= length;
        }
        throw new IllegalStateException("Day " + i + " has less office time than its own sum.");
    }

    /** The office time of a whole local date. */
    public long officeMillisOfDay(LocalDate date) {
        return usedBy(shiftsOf(epochDay(date)), Long.MAX_VALUE);
    }

    /** The index of the day within which the office time since the table's start reaches target. */
    private int dayThatUses(long target) {
        int found = Arrays.binarySearch(officeBefore, target);
        int i = found >= 0 ? found : -found - 1;
        while (i > 0 && officeBefore[i - 1] >= target) {
            i--;
        }
        return Math.min(i - 1, shifts.length);
    }

    private long usedBefore(long instant) {
        int day = days.dayOf(instant);
        int i = day - LocalDays.FIRST;
        if (i < 0) {
            return 0;
        }
        if (i >= shifts.length) {
            return officeBefore[shifts.length];
        }
        return officeBefore[i] + usedBy(shifts[i], instant - days.startOf(day));
    }

    private long[] shiftsOf(int day) {
        return LocalDays.isInTable(day) ? shifts[day - LocalDays.FIRST] : rules.of(day);
    }

    private static long usedBy(long[] shifts, long sinceStart) {
        long used = 0;
        for (int i = 0; i < shifts.length && shifts[i] < sinceStart; i += 2) {
            used += Math.min(sinceStart, shifts[i + 1]) - shifts[i];
        }
        return used;
    }

    private static int epochDay(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
