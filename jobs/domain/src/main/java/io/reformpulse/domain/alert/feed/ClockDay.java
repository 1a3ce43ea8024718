package io.reformpulse.domain.alert.feed;

/**
 * How the times that a commune's devices stamped on the events of one local day of arrival compare
 * with when these arrived, by one clock rule.
 *
 * @param day the local epoch day of arrival
 * @param ahead how many came from further in the future than the rule's span
 * @param mostAheadMillis the furthest of them
 * @param hours a bit for each local hour in which any arrived
 * @param freshestMillis the smallest age on arrival; MAX_VALUE if none arrived
 */
public record ClockDay(int day, int ahead, long mostAheadMillis, int hours, long freshestMillis) {
    static ClockDay empty(int day) {
        return new ClockDay(day, 0, 0, 0, Long.MAX_VALUE);
    }

    /**
     * @param ageMillis arrival less occurrence
     */
    ClockDay plus(int hour, long ageMillis, long spanMillis) {
        boolean isAhead = -ageMillis > spanMillis;
        return new ClockDay(
                day,
                ahead + (isAhead ? 1 : 0),
                Math.max(mostAheadMillis, -ageMillis),
                hours | 1 << hour,
                Math.min(freshestMillis, ageMillis));
    }

    int hoursHeard() {
        return Integer.bitCount(hours);
    }
}
