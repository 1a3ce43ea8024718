package io.reformpulse.domain.calendar;

import java.util.Arrays;

/**
 * Office time summed over days from 1999 to 2079: a span is the difference of two prefix sums, so
 * its cost does not grow with its length. Outside those years no office time is counted.
 */
final class OfficeTime {
    private final LocalDays days;
    private final DayShifts rules;
    private final long[][] shifts = new long[LocalDays.END - LocalDays.FIRST][];
    private final long[] usedBeforeDay = new long[shifts.length + 1];

    OfficeTime(LocalDays days, DayShifts rules) {
        this.days = days;
        this.rules = rules;
        for (int i = 0; i < shifts.length; i++) {
            shifts[i] = rules.of(LocalDays.FIRST + i);
            usedBeforeDay[i + 1] = usedBeforeDay[i] + used(shifts[i], Long.MAX_VALUE);
        }
    }

    /** The instant itself if it lies in office time, else the next opening. */
    long nextIn(long instant) {
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

    long between(long from, long to) {
        return to <= from ? 0 : usedBefore(to) - usedBefore(from);
    }

    /** The first instant at or after from by which that much office time after from is used up. */
    long after(long from, long millis) {
        if (millis <= 0) {
            return from;
        }
        long target = usedBefore(from) + millis;
        if (target > usedBeforeDay[shifts.length]) {
            return Math.max(from, days.startOf(LocalDays.END));
        }
        int i = dayReaching(target);
        long left = target - usedBeforeDay[i];
        long[] open = shifts[i];
        int shift = 0;
        while (left > open[shift + 1] - open[shift]) {
            left -= open[shift + 1] - open[shift];
            shift += 2;
        }
        return days.startOf(LocalDays.FIRST + i) + open[shift] + left;
    }

    long ofDay(int day) {
        return used(shiftsOf(day), Long.MAX_VALUE);
    }

    /** The index of the day in which the office time since the first day reaches the target. */
    private int dayReaching(long target) {
        int found = Arrays.binarySearch(usedBeforeDay, target);
        int next = found >= 0 ? found : -found - 1;
        while (usedBeforeDay[next - 1] >= target) {
            next--;
        }
        return next - 1;
    }

    private long usedBefore(long instant) {
        int day = days.dayOf(instant);
        if (day < LocalDays.FIRST) {
            return 0;
        }
        if (day >= LocalDays.END) {
            return usedBeforeDay[shifts.length];
        }
        int i = day - LocalDays.FIRST;
        return usedBeforeDay[i] + used(shifts[i], instant - days.startOf(day));
    }

    private long[] shiftsOf(int day) {
        return LocalDays.isInTable(day) ? shifts[day - LocalDays.FIRST] : rules.of(day);
    }

    private static long used(long[] shifts, long sinceStart) {
        long used = 0;
        for (int i = 0; i < shifts.length && shifts[i] < sinceStart; i += 2) {
            used += Math.min(sinceStart, shifts[i + 1]) - shifts[i];
        }
        return used;
    }
}
