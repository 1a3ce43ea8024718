package io.reformpulse.domain.alert.price;

import io.reformpulse.domain.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Cases counted per unit and local day, from which follows what is usual there. */
public final class CountedDays {
    private final Map<String, Map<LocalDate, Long>> units = new TreeMap<>();
    private LocalDate first;
    private LocalDate last;

    /** A day without cases need not be added. */
    public void add(String unitCode, LocalDate day, long cases) {
        if (cases == 0) {
            return;
        }
        units.computeIfAbsent(unitCode, code -> new HashMap<>()).merge(day, cases, Long::sum);
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
    }

    /** The first day with a case in any unit; null if there is none. */
    public LocalDate first() {
        return first;
    }

    /** The last such day; null if there is none. */
    public LocalDate last() {
        return last;
    }

    /** What is usual in each unit that has cases, by its code. */
    public Map<String, UsualCases> usual(WorkingCalendar calendar) {
        Map<String, UsualCases> usual = new TreeMap<>();
        if (first == null) {
            return usual;
        }
        long[] daysOfKind = new long[UsualCases.KINDS_OF_DAY];
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            daysOfKind[UsualCases.kindOf(day, calendar)]++;
        }
        units.forEach((code, days) -> usual.put(code, usual(days, daysOfKind, calendar)));
        return usual;
    }

    private static UsualCases usual(
            Map<LocalDate, Long> days, long[] daysOfKind, WorkingCalendar calendar) {
        double[] means = new double[UsualCases.KINDS_OF_DAY];
        days.forEach((day, cases) -> means[UsualCases.kindOf(day, calendar)] += cases);
        for (int kind = 0; kind < means.length; kind++) {
            means[kind] = daysOfKind[kind] == 0 ? 0 : means[kind] / daysOfKind[kind];
        }
        return new UsualCases(means);
    }
}
