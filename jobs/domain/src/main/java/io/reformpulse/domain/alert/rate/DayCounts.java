package io.reformpulse.domain.alert.rate;

import java.util.Arrays;

/**
 * What a rule counts on each of the last days, as far as it is worked out. A place for each day of
 * more than {@link RateJudge#LOOK_BACK}; a day takes the place of the one so many days before it.
 * Months of days are added up for each point, so they lie side by side.
 */
final class DayCounts {
    /** A power of two. */
    private static final int PLACES = 256;

    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final int PARTS = 4;

    private final int[] days = new int[PLACES];
    private final int[] counts = new int[PLACES * PARTS];

    DayCounts() {
        Arrays.fill(days, NO_DAY);
    }

    /** Adds the counts of a local epoch day to a sum; false if they are not known. */
    boolean addTo(RateSum sum, int day) {
        int place = place(day);
        if (days[place] != day) {
            return false;
        }
        int at = place * PARTS;
        sum.add(counts[at], counts[at + 1], counts[at + 2], counts[at + 3]);
        return true;
    }

    void put(int day, RateCounts ofDay) {
        int place = place(day);
        days[place] = day;
        int at = place * PARTS;
        counts[at] = Math.toIntExact(ofDay.good());
        counts[at + 1] = Math.toIntExact(ofDay.cases());
        counts[at + 2] = Math.toIntExact(ofDay.ratings());
        counts[at + 3] = Math.toIntExact(ofDay.ratingsWithoutDossier());
    }

    void forget(int day) {
        int place = place(day);
        if (days[place] == day) {
            days[place] = NO_DAY;
        }
    }

    private static int place(int day) {
        return day & (PLACES - 1);
    }
}
