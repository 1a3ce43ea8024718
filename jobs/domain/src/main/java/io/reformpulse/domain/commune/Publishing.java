package io.reformpulse.domain.commune;

/**
 * When figures are published: live, at the end of each epoch in which they changed, or once, at the
 * end of a replay.
 *
 * @param intervalMillis the length of an epoch of the clock
 * @param asOf of a replay: the whole minute for which its final figures stand; MAX_VALUE when live
 */
public record Publishing(long intervalMillis, long asOf) {
    private static final long MINUTE_MILLIS = 60_000;

    /** A window must have been published as ended before its grace ends. */
    private static final long LONGEST_INTERVAL_MILLIS = 86_400_000;

    public Publishing {
        if (intervalMillis <= 0 || intervalMillis > LONGEST_INTERVAL_MILLIS) {
            throw new IllegalArgumentException(
                    "The publish interval must be from 1 ms to a day, but is "
                            + intervalMillis
                            + " ms.");
        }
        if (asOf != Long.MAX_VALUE && Math.floorMod(asOf, MINUTE_MILLIS) != 0) {
            throw new IllegalArgumentException(
                    "A replay ends at a whole minute, but its end is " + asOf + " ms.");
        }
    }

    /** Publishes each epoch's changes. */
    public static Publishing live(long intervalMillis) {
        return new Publishing(intervalMillis, Long.MAX_VALUE);
    }

    /** Publishes each row once, at the end. */
    public static Publishing atEnd(long asOf) {
        return new Publishing(1000, asOf);
    }

    public boolean isLive() {
        return asOf == Long.MAX_VALUE;
    }

    /** The instant, if the clock can come to it; MAX_VALUE after a replay's end. */
    long ifEver(long instant) {
        return instant <= asOf ? instant : Long.MAX_VALUE;
    }

    /** The epoch that an instant falls in. */
    public long epochOf(long instant) {
        return Math.floorDiv(instant, intervalMillis);
    }

    /** The first instant after an epoch. */
    public long endOf(long epoch) {
        return (epoch + 1) * intervalMillis;
    }

    /** The first end of an epoch at or after an instant: when what changes then is published. */
    public long endAtOrAfter(long instant) {
        return endOf(epochOf(instant - 1));
    }

    /** The whole minute at or before an instant: what figures published then are compared with. */
    public static long minuteAtOrBefore(long instant) {
        return Math.floorDiv(instant, MINUTE_MILLIS) * MINUTE_MILLIS;
    }
}
