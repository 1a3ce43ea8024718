package io.reformpulse.domain.commune;

import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;
import java.time.LocalDate;

/** When the rows of a local year are frozen, and what is kept then (4.12). */
final class Freezing {
    private Freezing() {}

    /** 400 days after the end of a local year. */
    static long instantOf(Windows windows, long year) {
        return windows.startOf(firstDayAfter(year)) + StatelessChecks.LATEST_MILLIS;
    }

    /** The last year whose rows were frozen at or before an instant. */
    static long lastFrozen(Windows windows, long instant) {
        long year = LocalDate.ofEpochDay(windows.dayOf(instant)).getYear();
        while (instantOf(windows, year) > instant) {
            year--;
        }
        return year;
    }

    /**
     * The first day kept once a year is frozen: the start of the week that the year's end falls in,
     * for that week's row belongs to the next year. No gauge changes before it, so that in every
     * row not frozen what is carried over and received still equals what ended and stays open.
     */
    static int firstKeptDay(Windows windows, long year) {
        Window week = windows.containing(WindowType.WEEK, windows.startOf(firstDayAfter(year)));
        return windows.dayOf(week.start());
    }

    /** Whether a window's row is frozen once a year is; NOW never is. */
    static boolean isFrozen(Windows windows, Window window, long year) {
        return window.type() != WindowType.NOW && windows.yearOf(window) <= year;
    }

    private static int firstDayAfter(long year) {
        return (int) LocalDate.of((int) year + 1, 1, 1).toEpochDay();
    }
}
