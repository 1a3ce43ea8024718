package io.reformpulse.domain.alert.price;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How many episodes open in all units together though nothing is wrong.
 *
 * @param aYear the expectation
 * @param low 95 of 100 years bring at least so many and at most high
 */
public record FalseAlarms(double aYear, long low, long high) {
    private static final int YEARS_DRAWN = 4000;
    private static final double OUTSIDE = 0.025;

    /** Units are independent, so any of their years may fall together. */
    static FalseAlarms of(List<UnitTrials> units, SplittableRandom random) {
        double expected = 0;
        for (UnitTrials unit : units) {
            expected += unit.falseAlarmsAYear();
        }
        long[] totals = new long[YEARS_DRAWN];
        for (UnitTrials unit : units) {
            int[] years = unit.falseAlarms();
            for (int i = 0; i < totals.length; i++) {
                totals[i] += years[random.nextInt(years.length)];
            }
        }
        Arrays.sort(totals);
        int outside = (int) (OUTSIDE * YEARS_DRAWN);
        return new FalseAlarms(expected, totals[outside], totals[YEARS_DRAWN - 1 - outside]);
    }

    public double aWeek() {
        return aYear * 7 / PricedDays.YEAR;
    }
}
