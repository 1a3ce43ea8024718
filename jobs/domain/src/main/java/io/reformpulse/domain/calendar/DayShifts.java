package io.reformpulse.domain.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;

/**
 * Which days are worked and in which shifts, by the week in force and the exceptions to it. Shifts
 * are milliseconds after the start of the local day, which on a day without a change of clocks is
 * the local time.
 */
final class DayShifts {
    private final LocalDays days;
    private final OfficeWeek[] weeks;
    private final Map<Integer, DayKind> exceptions;

    DayShifts(LocalDays days, OfficeWeek[] weeks, Map<Integer, DayKind> exceptions) {
        this.days = days;
        this.weeks = weeks;
        this.exceptions = exceptions;
    }

    boolean isWorked(int epochDay) {
        return localShifts(epochDay).length > 0;
    }

    long[] of(int epochDay) {
        long[] local = localShifts(epochDay);
        long start = days.startOf(epochDay);
        boolean usualLength = days.startOf(epochDay + 1) - start == LocalDays.MILLIS_OF_DAY;
        if (usualLength || local.length == 0) {
            return local;
        }
        long[] shifts = new long[local.length];
        LocalDateTime midnight = LocalDate.ofEpochDay(epochDay).atStartOfDay();
        for (int i = 0; i < local.length; i++) {
            shifts[i] = firstInstant(midnight.plusNanos(1_000_000 * local[i])) - start;
        }
        return shifts;
    }

    private long[] localShifts(int epochDay) {
        OfficeWeek week = OfficeWeek.inForce(weeks, epochDay);
        DayKind kind = exceptions.get(epochDay);
        if (kind == null) {
            return week.usual(epochDay);
        }
        return kind == DayKind.HOLIDAY ? OfficeWeek.OFF : week.worked(epochDay);
    }

    /**
     * The first instant at which clocks show that time or a later one. Unlike java.time's own way,
     * which moves a time in a gap past the gap's end, it keeps shifts in order and apart.
     */
    private long firstInstant(LocalDateTime local) {
        ZoneRules rules = days.zone().getRules();
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change != null && change.isGap()) {
            return change.toEpochSecond() * 1000;
        }
        ZoneOffset offset = rules.getOffset(local);
        return local.toInstant(offset).toEpochMilli();
    }
}
