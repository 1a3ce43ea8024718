package io.reformpulse.domain.alert.feed;

import io.reformpulse.domain.alert.incident.Finding;
import io.reformpulse.domain.alert.incident.ToldIncident;
import io.reformpulse.domain.alert.rule.Rule;

/**
 * Whether the times that a commune's devices stamp are right. A fast clock shows in events from the
 * future; a slow one in events that are never fresh and, at whatever hour they arrive, by as much:
 * a late upload brings old events in one hour and fresh ones in the next, a slow line some older
 * than others.
 */
final class Stamps {
    /** So old is no event of a clock that is right, if it is uploaded as it happens. */
    static final long STALE_MILLIS = 3_600_000;

    private static final double MINUTE_MILLIS = 60_000;

    private Stamps() {}

    /**
     * @param day the day of arrival that holds the instant before the tick; null if none arrived
     * @param told null if nothing was told
     * @param closesDay whether the day is over
     */
    static Finding find(Rule rule, ClockDay day, ToldIncident told, long at, boolean closesDay) {
        if (day == null) {
            return Finding.UNKNOWN;
        }
        boolean open = told != null && told.isOpen();
        long since = open ? told.since() : at;
        if (isFast(rule, day)) {
            double minutes = day.mostAheadMillis() / MINUTE_MILLIS;
            return Finding.stands(since, 0, minutes, Finding.NEVER);
        }
        if (isSlow(rule, day)) {
            double minutes = -(day.freshestMillis() / MINUTE_MILLIS);
            return Finding.stands(since, 0, minutes, Finding.NEVER);
        }
        boolean right = day.ahead() == 0 && day.freshestMillis() <= STALE_MILLIS;
        return open && closesDay && right
                ? Finding.ended(since, at, 0, Finding.NEVER)
                : Finding.UNKNOWN;
    }

    /** Whether a day tells by now that a clock is wrong. */
    static boolean isWrong(Rule rule, ClockDay day) {
        return isFast(rule, day) || isSlow(rule, day);
    }

    private static boolean isFast(Rule rule, ClockDay day) {
        return day.ahead() >= rule.threshold().limit();
    }

    private static boolean isSlow(Rule rule, ClockDay day) {
        return day.hoursAlike() >= rule.threshold().limit() && day.freshestMillis() > STALE_MILLIS;
    }
}
