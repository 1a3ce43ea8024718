package io.reformpulse.simulators.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** A window of local dates, half open. */
record Window(Type type, LocalDate start, LocalDate end) {

    /** In the order of the rows. */
    enum Type {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        ROLLING_7D,
        ROLLING_30D
    }

    /** All windows from the one that holds {@code first} to the one that holds {@code last}. */
    static List<Window> between(LocalDate first, LocalDate last) {
        List<Window> windows = new ArrayList<>();
        for (Type type : List.of(Type.DAY, Type.WEEK, Type.MONTH, Type.QUARTER, Type.YEAR)) {
            for (LocalDate s = align(type, first); !s.isAfter(last); s = next(type, s)) {
                windows.add(new Window(type, s, next(type, s)));
            }
        }
        windows.add(new Window(Type.ROLLING_7D, last.minusDays(7), last));
        windows.add(new Window(Type.ROLLING_30D, last.minusDays(30), last));
        return windows;
    }

    private static LocalDate align(Type type, LocalDate d) {
        return switch (type) {
            case WEEK -> d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> d.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(d.getYear(), (d.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> d.withDayOfYear(1);
            default -> d;
        };
    }

    private static LocalDate next(Type type, LocalDate start) {
        return switch (type) {
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
            default -> start.plusDays(1);
        };
    }

    boolean rolling() {
        return type == Type.ROLLING_7D || type == Type.ROLLING_30D;
    }

    /** 4.10: when the status stops being provisional; never for rolling windows. */
    long graceEnd(OracleReference ref) {
        return switch (type) {
            case DAY -> {
                WorkCalendar calendar = ref.calendarKnownAt(ref.startOf(end));
                LocalDate third = calendar.addWorkingDays(calendar.roll(end), 2);
                yield ref.startOf(third.plusDays(1));
            }
            case WEEK, MONTH -> ref.startOf(end.plusDays(7));
            case QUARTER, YEAR -> ref.startOf(end.plusDays(15));
            default -> Long.MAX_VALUE;
        };
    }

    /** 4.12: when the row is frozen, counted from the end of the year that holds its last day. */
    long freezesAt(OracleReference ref) {
        return rolling() ? Long.MAX_VALUE : freezeOfYear(ref, end.minusDays(1).getYear());
    }

    static long freezeOfYear(OracleReference ref, int year) {
        return ref.startOf(LocalDate.of(year + 1, 1, 1)) + Life.DAYS_400;
    }
}
