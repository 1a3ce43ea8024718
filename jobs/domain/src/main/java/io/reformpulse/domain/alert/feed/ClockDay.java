package io.reformpulse.domain.alert.feed;

/**
 * How the times that a commune's devices stamped on the events of one local day of arrival compare
 * with when these arrived, by one clock rule.
 *
 * @param day the local epoch day of arrival
 * @param ahead how many came from further in the future than the rule's span
 * @param mostAheadMillis the furthest of them
 * @param hours a bit for each local hour in which one about as old as the freshest arrived
 * @param freshestMillis the smallest age on arrival; MAX_VALUE if none arrived
 */
public record ClockDay(int day, int ahead, long mostAheadMillis, int hours, long freshestMillis) {
    /** Ages that begin with the same half hour are about the same. */
    private static final long SAME_AGE_MILLIS = 30 * 60_000;

    static ClockDay empty(int day) {
        return new ClockDay(day, 0, 0, 0, Long.MAX_VALUE);
    }

    /**
     * @param ageMillis arrival less occurrence
     */
    ClockDay plus(int hour, long ageMillis, long spanMillis) {
        boolean isAhead = -ageMillis > spanMillis;
        long halfHours = Math.floorDiv(ageMillis, SAME_AGE_MILLIS);
        long fewest = Math.floorDiv(freshestMillis, SAME_AGE_MILLIS);
        int others = halfHours < fewest ? 0 : hours;
        return new ClockDay(
                day,
                ahead + (isAhead ? 1 : 0),
                Math.max(mostAheadMillis, -ageMillis),
                halfHours > fewest ? hours : others | 1 << hour,
                Math.min(freshestMillis, ageMillis));
    }

    /** In how many hours the freshest was of about the same age: a wrong clock shifts all alike. */
    int hoursAlike() {
        return Integer.bitCount(hours);
    }
}
