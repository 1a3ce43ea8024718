package io.reformpulse.domain.alert.rate;

import java.util.Arrays;

/**
 * What a rule counts on each of the last days, as far as it is worked out. A place for each day of
 * more than {@link RateJudge#LOOK_BACK}; a day takes the place of the one so many days before it.
 */
final class DayCounts {
    /** A power of two. */
    private static final int PLACES = 256;

    private static final int NO_DAY = Integer.MIN_VALUE;

    private final int[] days = new int[PLACES];
    private final RateCounts[] counts = new RateCounts[PLACES];

    DayCounts() {
        Arrays.fill(days, NO_DAY);
    }

    /** The counts of a local epoch day; null if they are not known. */
    RateCounts get(int day) {
        int place = place(day);
        return days[place] == day ? counts[place] : null;
    }

    void put(int day, RateCounts ofDay) {
        int place = place(day);
        days[place] = day;
        counts[place] = ofDay;
    }

    void forget(int day) {
        int place = place(day);
        if (days[place] == day) {
            days[place] = NO_DAY;
            counts[place] = null;
        }
    }

    private static int place(int day) {
        return day & (PLACES - 1);
    }
}
