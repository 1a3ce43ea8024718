package io.reformpulse.simulators.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Working days and office hours as they are known at one instant (rules R2 to R6 stand on it). */
final class WorkCalendar {

    /** Office hours from a date on. */
    record Regime(LocalDate from, Set<DayOfWeek> days, List<LocalTime[]> hours) {}

    private static final int NEVER = 4000;

    final ZoneId zone;
    private final List<Regime> regimes;
    private final Map<LocalDate, Boolean> exceptions;

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

    long startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** 23:59:59.999 local. */
    long lastMillisecondOf(LocalDate date) {
        return startOf(date.plusDays(1)) - 1;
    }

    boolean works(LocalDate date) {
        Boolean exception = exceptions.get(date);
        return exception != null ? exception : regimeOf(date).days.contains(date.getDayOfWeek());
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

    /** The office hours of a date as {start, end}; none on a day off. */
    List<long[]> office(LocalDate date) {
        List<long[]> spans = new ArrayList<>();
        if (works(date)) {
            for (LocalTime[] h : regimeOf(date).hours) {
                spans.add(new long[] {at(date, h[0]), at(date, h[1])});
            }
        }
        return spans;
    }

    /** R2. */
    long effective(long instant) {
        LocalDate date = date(instant);
        for (int i = 0; i < NEVER; i++) {
            for (long[] span : office(date.plusDays(i))) {
                if (instant < span[1]) {
                    return Math.max(instant, span[0]);
                }
            }
        }
        throw new IllegalStateException("no office hours after " + Instant.ofEpochMilli(instant));
    }

    LocalDate effectiveDate(long instant) {
        return date(effective(instant));
    }

    LocalDate roll(LocalDate date) {
        LocalDate d = date;
        while (!works(d)) {
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
            count += works(d) ? 1 : 0;
        }
        return count;
    }

    /** R6: the instant when so much office time is used up. */
    long afterOfficeTime(long from, long milliseconds) {
        long left = milliseconds;
        long t = effective(from);
        LocalDate date = date(t);
        for (int i = 0; i < NEVER; i++) {
            for (long[] span : office(date.plusDays(i))) {
                long start = Math.max(span[0], t);
                long has = span[1] - start;
                if (has > 0 && left <= has) {
                    return start + left;
                }
                left -= Math.max(0, has);
            }
        }
        throw new IllegalStateException("limit beyond " + NEVER + " days");
    }

    /** Office time between two instants. */
    long officeTime(long from, long to) {
        long sum = 0;
        for (LocalDate d = date(from); !d.isAfter(date(to)); d = d.plusDays(1)) {
            for (long[] span : office(d)) {
                sum += Math.max(0, Math.min(span[1], to) - Math.max(span[0], from));
            }
        }
        return sum;
    }

    long officeTimeOf(LocalDate date) {
        return office(date).stream().mapToLong(span -> span[1] - span[0]).sum();
    }
}
