package io.reformpulse.domain.commune;

/**
 * When figures are published: live, at the end of each epoch in which they changed, or once, at the
 * end of a replay. Epochs are numbered by their ends on one grid; those of a backlog leave out most
 * of its numbers.
 *
 * @param intervalMillis the length of an epoch of the clock
 * @param asOf of a replay: the whole minute for which its final figures stand; MAX_VALUE when live
 * @param backlog what had arrived before the job first started
 */
public record Publishing(long intervalMillis, long asOf, Backlog backlog) {
    private static final long MINUTE_MILLIS = 60_000;
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
        return live(intervalMillis, Backlog.NONE);
    }

    /** Publishes each epoch's changes; the epochs of a backlog are longer. */
    public static Publishing live(long intervalMillis, Backlog backlog) {
        return new Publishing(intervalMillis, Long.MAX_VALUE, backlog);
    }

    /** Publishes each row once, at the end. */
    public static Publishing atEnd(long asOf) {
        return new Publishing(1000, asOf, Backlog.NONE);
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
        return backlog.endAfter(instant, intervalMillis) / intervalMillis - 1;
    }

    /** The first instant after an epoch. */
    public long endOf(long epoch) {
        return (epoch + 1) * intervalMillis;
    }

    /** The first instant of the epoch that an instant falls in. */
    public long startOf(long instant) {
        return backlog.startOf(instant, intervalMillis);
    }

    /** The last epoch that ends at or before an instant. */
    public long lastEndedBy(long instant) {
        return startOf(instant) / intervalMillis - 1;
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
