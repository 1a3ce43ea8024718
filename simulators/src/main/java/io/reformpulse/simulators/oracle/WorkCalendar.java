package io.reformpulse.simulators.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Working days and office hours as they are known at one instant (rules R2 to R6 stand on it). */
final class WorkCalendar {

    /** Office hours from a date on. */
    record Regime(LocalDate from, Set<DayOfWeek> days, List<LocalTime[]> hours) {}

    /**
     * One date.
     *
     * @param office its office hours as {start, end}; none on a day off
     */
    private record Day(boolean works, List<long[]> office) {}

    /** Days without office hours after which there are none to come. */
    private static final int NEVER = 4000;

    /** Days beyond the year 9999. */
    private static final int END_OF_TIME = 4_000_000;

    private final ZoneId zone;
    private final List<Regime> regimes;
    private final Map<LocalDate, Boolean> exceptions;
    private final Map<LocalDate, Day> days = new HashMap<>();

    WorkCalendar(ZoneId zone, List<Regime> regimes, Map<LocalDate, Boolean> exceptions) {
        this.zone = zone;
        this.regimes = regimes;
        this.exceptions = exceptions;
    }

    LocalDate date(long instant) {
        return Instant.ofEpochMilli(instant).atZone(zone).toLocalDate();
    }

    LocalTime time(long instant) {
        return Instant.ofEpochMilli(instant).atZone(zone).toLocalTime();
    }

    long at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant().toEpochMilli();
    }

    /** 23:59:59.999 local. */
    long lastMillisecondOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() - 1;
    }

    /** Found once for each date: all dossiers ask for the same ones. */
    private Day day(LocalDate date) {
        return days.computeIfAbsent(date, this::find);
    }

    private Day find(LocalDate date) {
        Regime regime = regimeOf(date);
        Boolean exception = exceptions.get(date);
        boolean works = exception != null ? exception : regime.days.contains(date.getDayOfWeek());
        List<long[]> office = new ArrayList<>();
        for (LocalTime[] h : works ? regime.hours : List.<LocalTime[]>of()) {
            office.add(new long[] {at(date, h[0]), at(date, h[1])});
        }
        return new Day(works, office);
    }

    /** Of the regimes with the latest start by that date, the one for its day of the week. */
    private Regime regimeOf(LocalDate date) {
        LocalDate latest = regimes.get(0).from;
        for (Regime r : regimes) {
            if (!r.from.isAfter(date) && r.from.isAfter(latest)) {
                latest = r.from;
            }
        }
        Regime chosen = null;
        for (Regime r : regimes) {
            boolean fits = r.days.contains(date.getDayOfWeek());
            if (r.from.equals(latest) && (chosen == null || fits)) {
                chosen = r;
            }
        }
        return chosen;
    }

    /** R2. */
    long effective(long instant) {
        LocalDate date = date(instant);
        for (int i = 0; i < NEVER; i++) {
            for (long[] span : day(date.plusDays(i)).office) {
                if (instant < span[1]) {
                    return Math.max(instant, span[0]);
                }
            }
        }
        throw new IllegalStateException(
                "There are no office hours after " + Instant.ofEpochMilli(instant) + ".");
    }

    LocalDate effectiveDate(long instant) {
        return date(effective(instant));
    }

    LocalDate roll(LocalDate date) {
        LocalDate d = date;
        while (!day(d).works) {
            d = d.plusDays(1);
        }
        return d;
    }

    LocalDate addWorkingDays(LocalDate date, int count) {
        LocalDate d = date;
        for (int i = 0; i < count; i++) {
            d = roll(d.plusDays(1));
        }
        return d;
    }

    /** Working days d with after &lt; d &lt;= upTo. */
    int workingDays(LocalDate after, LocalDate upTo) {
        int count = 0;
        for (LocalDate d = after.plusDays(1); !d.isAfter(upTo); d = d.plusDays(1)) {
            count += day(d).works ? 1 : 0;
        }
        return count;
    }

    /** R6: the instant when so much office time is used up. */
    long afterOfficeTime(long from, long milliseconds) {
        long left = milliseconds;
        long t = effective(from);
        LocalDate date = date(t);
        for (int i = 0; i < END_OF_TIME; i++) {
            for (long[] span : day(date.plusDays(i)).office) {
                long start = Math.max(span[0], t);
                long has = span[1] - start;
                if (has > 0 && left <= has) {
                    return start + left;
                }
                left -= Math.max(0, has);
            }
        }
        throw new IllegalStateException("A limit that begins on " + date + " has no end.");
    }

    /** Office time between two instants. */
    long officeTime(long from, long to) {
        long sum = 0;
        LocalDate last = date(to);
        for (LocalDate d = date(from); !d.isAfter(last); d = d.plusDays(1)) {
            for (long[] span : day(d).office) {
                sum += Math.max(0, Math.min(span[1], to) - Math.max(span[0], from));
            }
        }
        return sum;
    }

    long officeTimeOf(LocalDate date) {
        return day(date).office.stream().mapToLong(span -> span[1] - span[0]).sum();
    }
}
