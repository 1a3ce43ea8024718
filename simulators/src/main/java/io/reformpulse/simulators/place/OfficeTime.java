package io.reformpulse.simulators.place;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * Office time as a count of milliseconds that only runs while offices are open, over a span of
 * days. {@link #at} and {@link #instantOf} are each other's inverse on office time; instants are
 * epoch milliseconds. Written anew rather than taken from the product, so that the two can
 * disagree.
 */
public final class OfficeTime {
    private static final long DAY = 86_400_000L;

    private final ZoneId zone;
    private final LocalDate[] days;
    private final long[] midnights;
    private final boolean[] working;
    private final long[] opens;
    private final long[] before;

    /** Covers the days from {@code first} up to, not including, {@code end}. */
    public OfficeTime(Place place, LocalDate first, LocalDate end) {
        zone = place.zone();
        days = first.datesUntil(end.plusDays(1)).toArray(LocalDate[]::new);
        midnights = new long[days.length];
        Arrays.setAll(midnights, i -> instant(days[i].atStartOfDay()));
        working = new boolean[days.length - 1];
        int shifts = place.officeRules().stream().mapToInt(r -> r.shifts().size()).max().getAsInt();
        long[] starts = new long[working.length * shifts];
        long[] sums = new long[starts.length + 1];
        int n = 0;
        for (int i = 0; i < working.length; i++) {
            LocalDate day = days[i];
            working[i] = place.isWorkingDay(day);
            if (!working[i]) {
                continue;
            }
            for (OfficeRule.Shift shift : place.ruleOn(day).shifts()) {
                long to = instant(day.atTime(shift.to()));
                starts[n] = instant(day.atTime(shift.from()));
                sums[n + 1] = sums[n] + to - starts[n];
                n++;
            }
        }
        opens = Arrays.copyOf(starts, n);
        before = Arrays.copyOf(sums, n + 1);
    }

    /** The local day of an instant that this calendar covers. */
    public LocalDate dateOf(long instant) {
        int i = (int) Math.min((instant - midnights[0]) / DAY, days.length - 2);
        // A day can be an hour longer or shorter than the others.
        while (midnights[i] > instant) {
            i--;
        }
        while (midnights[i + 1] <= instant) {
            i++;
        }
        return days[i];
    }

    /** The first instant of a day. */
    public long startOf(LocalDate day) {
        return midnights[index(day)];
    }

    public boolean isWorkingDay(LocalDate day) {
        return working[index(day)];
    }

    /** Whether offices are open; a shift is half open. */
    public boolean isOpen(long instant) {
        int i = shiftAt(instant);
        return i >= 0 && instant < closes(i);
    }

    /** The office time used up to an instant. */
    public long at(long instant) {
        int i = shiftAt(instant);
        return i < 0 ? 0 : before[i] + Math.min(instant - opens[i], before[i + 1] - before[i]);
    }

    /** The office time used up before a day. */
    public long atStartOf(LocalDate day) {
        return at(startOf(day));
    }

    /** The first open instant at which that much office time has been used up. */
    public long instantOf(long officeTime) {
        int found = Arrays.binarySearch(before, 0, opens.length, officeTime);
        int i = found >= 0 ? found : -found - 2;
        if (officeTime < 0 || officeTime >= before[opens.length]) {
            throw new IllegalArgumentException(
                    "Office time " + officeTime + " lies outside the days this calendar covers.");
        }
        return opens[i] + officeTime - before[i];
    }

    /** The instant itself in office hours, else the next opening. */
    public long nextOpen(long instant) {
        return isOpen(instant) ? instant : opens[shiftAt(instant) + 1];
    }

    /** When offices close on the given day, or on the next working day if it is off. */
    public long closingOf(LocalDate day) {
        int last = shiftAt(midnights[index(day) + 1] - 1);
        if (isWorkingDay(day)) {
            return closes(last);
        }
        return closingOf(dateOf(opens[last + 1]));
    }

    /** The n-th working day after a day. */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        LocalDate reached = day;
        for (int left = n; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    private long closes(int shift) {
        return opens[shift] + before[shift + 1] - before[shift];
    }

    /** The last shift that opens at or before an instant, -1 if none. */
    private int shiftAt(long instant) {
        int found = Arrays.binarySearch(opens, instant);
        return found >= 0 ? found : -found - 2;
    }

    private int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - days[0].toEpochDay());
    }

    private long instant(LocalDateTime local) {
        return local.atZone(zone).toInstant().toEpochMilli();
    }
}
