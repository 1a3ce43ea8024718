package io.reformpulse.engine.clock;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How far a reader goes between two steps of its clock. Where it shows the present, as little as
 * can be; where a backlog is read, a hundred thousand records, so that each commune has many to
 * apply when the clock passes them: the figures are the same, but everything of a commune is
 * fetched into the processor's caches once and not for each of its records.
 */
final class Stride {
    /** What communes are to hold for one reader; a checkpoint meanwhile writes them. */
    static final int RECORDS = 100_000;

    static final long SHORTEST_AHEAD_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final long LONGEST_AHEAD_MILLIS = TimeUnit.DAYS.toMillis(64);

    /** Whoever watches a backlog being read sees it go on. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Half of what is remembered of how dense the records lie is forgotten after so many. */
    private static final long MEMORY = 100L * RECORDS;

    private final LongSupplier nanos;
    private int records;
    private long beganNanos;
    private long walked;
    private long walkedMillis;
    private long aheadMillis = SHORTEST_AHEAD_MILLIS;

    /**
     * @param nanos as System.nanoTime tells them
     */
    Stride(LongSupplier nanos) {
        this.nanos = nanos;
        beganNanos = nanos.getAsLong();
    }

    void read() {
        records++;
    }

    /**
     * Whether the clock is to be moved.
     *
     * @param far whether it has far to go until it shows the present
     */
    boolean isOver(boolean far) {
        return !far || records >= RECORDS || nanos.getAsLong() - beganNanos >= LONGEST_NANOS;
    }

    /**
     * The clock was moved.
     *
     * @param millis how far; 0 for its first step, which comes from nowhere
     */
    void next(long millis) {
        if (walked > MEMORY) {
            walked /= 2;
            walkedMillis /= 2;
        }
        walked += records;
        walkedMillis += millis;
        long ofOneStride = walked == 0 ? 0 : (long) ((double) walkedMillis / walked * RECORDS);
        aheadMillis = Math.min(LONGEST_AHEAD_MILLIS, Math.max(SHORTEST_AHEAD_MILLIS, ofOneStride));
        records = 0;
        beganNanos = nanos.getAsLong();
    }

    /** How far a partition may be read ahead of the clock: about a stride. */
    long aheadMillis() {
        return aheadMillis;
    }
}
