package io.reformpulse.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The office hours of a week in force from a date on, made of all entries that name that date.
 * Shifts are flat arrays of local milliseconds of the day: from, to, from, to.
 */
final class OfficeWeek {
    static final long[] OFF = {};

    private final int from;
    private final long[][] byDay = new long[7][];
    private final long[] extra;

    private OfficeWeek(List<OfficeHours> entries) {
        from = (int) entries.get(0).from().toEpochDay();
        extra = flat(entries.get(0).shifts());
        for (int day = 0; day < 7; day++) {
            byDay[day] = OFF;
        }
        for (OfficeHours entry : entries) {
            for (DayOfWeek day : entry.days()) {
                byDay[day.ordinal()] = flat(entry.shifts());
            }
        }
    }

    /** All weeks of a jurisdiction, by the date from which they are in force. */
    static OfficeWeek[] of(List<OfficeHours> inOrder) {
        List<OfficeWeek> weeks = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); ) {
            LocalDate from = inOrder.get(i).from();
            int end = i;
            while (end < inOrder.size() && inOrder.get(end).from().equals(from)) {
                end++;
            }
            weeks.add(new OfficeWeek(inOrder.subList(i, end)));
            i = end;
        }
        return weeks.toArray(OfficeWeek[]::new);
    }

    /** The week in force on a day; the first one also before it begins. */
    static OfficeWeek inForce(OfficeWeek[] weeks, int epochDay) {
        int i = weeks.length - 1;
        while (i > 0 && weeks[i].from > epochDay) {
            i--;
        }
        return weeks[i];
    }

    /** The usual shifts of that weekday; {@link #OFF} if it is free. */
    long[] usual(int epochDay) {
        return byDay[Math.floorMod(epochDay + 3, 7)];
    }

    /**
     * The shifts of a worked day: its usual ones, or on a free weekday those of the first entry.
     */
    long[] worked(int epochDay) {
        long[] usual = usual(epochDay);
        return usual.length == 0 ? extra : usual;
    }

    private static long[] flat(List<Shift> shifts) {
        long[] flat = new long[2 * shifts.size()];
        for (int i = 0; i < shifts.size(); i++) {
            flat[2 * i] = shifts.get(i).from().toNanoOfDay() / 1_000_000;
            flat[2 * i + 1] = shifts.get(i).to().toNanoOfDay() / 1_000_000;
        }
        return flat;
    }
}
