package io.reformpulse.domain.alert.price;

import io.reformpulse.domain.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * How many cases of a rule a unit usually has on a day: on each working weekday, and on a day off.
 * What comes on one day is drawn around that by Poisson's law.
 */
public final class UsualCases {
    /** The working weekdays, Monday first, then all days off. */
    static final int KINDS_OF_DAY = 8;

    static final int DAY_OFF = 7;

    private final double[] means;

    UsualCases(double[] means) {
        this.means = means.clone();
    }

    /** The same number on every working day, none on days off. */
    public static UsualCases onWorkingDays(double mean) {
        double[] means = new double[KINDS_OF_DAY];
        Arrays.fill(means, 0, DAY_OFF, mean);
        return new UsualCases(means);
    }

    static int kindOf(LocalDate day, WorkingCalendar calendar) {
        return calendar.isWorkingDay(day) ? day.getDayOfWeek().ordinal() : DAY_OFF;
    }

    double on(int kindOfDay) {
        return means[kindOfDay];
    }
}
