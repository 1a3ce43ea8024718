package io.reformpulse.domain.alert.price;

import io.reformpulse.domain.calendar.WorkingCalendar;
import io.reformpulse.domain.kpi.Windows;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * The local days on which a rule is tried: a year, the days before that fill its windows, and those
 * after in which a late drop may still be found. Days are epoch days.
 */
final class PricedDays {
    /** As long as any window and the longest hold after it. */
    static final int WARM_UP = 62;

    static final int YEAR = 365;

    /** How long a drop may take to be found. */
    static final int SEARCH = 90;

    private static final long HOUR_MILLIS = 3_600_000;

    /** On a day off, and where no office hours are known, cases come from 8:00 to 17:00. */
    private static final long USUAL_OPENING = 8 * HOUR_MILLIS;

    private static final long USUAL_HOURS = 9 * HOUR_MILLIS;

    private final Windows windows;
    private final WorkingCalendar calendar;
    private final int firstOfYear;
    private final byte[] kinds = new byte[WARM_UP + YEAR + SEARCH];

    PricedDays(Windows windows, WorkingCalendar calendar, LocalDate firstOfYear) {
        this.windows = windows;
        this.calendar = calendar;
        this.firstOfYear = (int) firstOfYear.toEpochDay();
        for (int i = 0; i < kinds.length; i++) {
            LocalDate day = firstOfYear.plusDays(i - (long) WARM_UP);
            kinds[i] = (byte) UsualCases.kindOf(day, calendar);
        }
    }

    int firstOfYear() {
        return firstOfYear;
    }

    int kindOf(int day) {
        return kinds[day - firstOfYear + WARM_UP];
    }

    long startOf(int day) {
        return windows.startOf(day);
    }

    int dayOf(long instant) {
        return windows.dayOf(instant);
    }

    /** How many cases the year has where so many are usual. */
    double casesAYear(UsualCases usual) {
        double sum = 0;
        for (int day = firstOfYear; day < firstOfYear + YEAR; day++) {
            sum += usual.on(kindOf(day));
        }
        return sum;
    }

    /** Some instant of a day at which a case may come, all office time being alike. */
    long caseAt(int day, SplittableRandom random) {
        long start = startOf(day);
        long office = calendar.officeMillisOfDay(LocalDate.ofEpochDay(day));
        return office == 0
                ? start + USUAL_OPENING + random.nextLong(USUAL_HOURS)
                : calendar.plusOfficeMillis(start, 1 + random.nextLong(office - 1));
    }
}
