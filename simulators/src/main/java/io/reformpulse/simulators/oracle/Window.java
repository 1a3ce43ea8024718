package io.reformpulse.simulators.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * A window of local dates, half open. All instants are epoch milliseconds.
 *
 * @param startAt the local midnight at which it starts
 * @param endAt the local midnight at which it ends
 * @param graceEnd 4.10: when the status stops being provisional; {@link Dossier#NEVER} if rolling
 * @param freezesAt 4.12: when its row is frozen; {@link Dossier#NEVER} if rolling
 */
record Window(
        Type type,
        LocalDate start,
        LocalDate end,
        long startAt,
        long endAt,
        long graceEnd,
        long freezesAt) {

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

    private static final List<Type> OF_THE_CALENDAR =
            List.of(Type.DAY, Type.WEEK, Type.MONTH, Type.QUARTER, Type.YEAR);

    private static Window of(Type type, LocalDate start, LocalDate end, OracleReference ref) {
        boolean rolling = !OF_THE_CALENDAR.contains(type);
        // counted from the end of the year that holds its last day
        int year = end.minusDays(1).getYear();
        return new Window(
                type,
                start,
                end,
                ref.startOf(start),
                ref.startOf(end),
                rolling ? Dossier.NEVER : graceEnd(type, end, ref),
                rolling ? Dossier.NEVER : freezeOfYear(ref, year));
    }

    /**
     * All windows from the one that holds {@code first} to the one that holds {@code last}, and the
     * two that end where {@code last} begins: in the order of the rows of a unit.
     */
    static List<Window> between(LocalDate first, LocalDate last, OracleReference ref) {
        List<Window> windows = new ArrayList<>();
        for (Type type : OF_THE_CALENDAR) {
            for (LocalDate s = align(type, first); !s.isAfter(last); s = next(type, s)) {
                windows.add(of(type, s, next(type, s), ref));
            }
        }
        windows.add(of(Type.ROLLING_7D, last.minusDays(7), last, ref));
        windows.add(of(Type.ROLLING_30D, last.minusDays(30), last, ref));
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

    private static long graceEnd(Type type, LocalDate end, OracleReference ref) {
        return switch (type) {
            case DAY -> {
                WorkCalendar calendar = ref.calendarKnownAt(ref.startOf(end));
                LocalDate third = calendar.addWorkingDays(calendar.roll(end), 2);
                yield ref.startOf(third.plusDays(1));
            }
            case WEEK, MONTH -> ref.startOf(end.plusDays(7));
            default -> ref.startOf(end.plusDays(15));
        };
    }

    static long freezeOfYear(OracleReference ref, int year) {
        return ref.startOf(LocalDate.of(year + 1, 1, 1)) + Life.DAYS_400;
    }

    boolean holds(long instant) {
        return startAt <= instant && instant < endAt;
    }
}
