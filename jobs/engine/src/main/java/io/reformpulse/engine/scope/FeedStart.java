package io.reformpulse.engine.scope;

import java.io.Serializable;

/**
 * Tells where the feed begins. It is asked when the feed first tells the time: by then its first
 * record is there, which it need not be when the job is submitted.
 */
@FunctionalInterface
public interface FeedStart extends Serializable {
    /** For a feed of which only the clock tells. */
    FeedStart UNKNOWN = at(Long.MAX_VALUE);

    /** For a feed that is known beforehand. */
    static FeedStart at(long earliestArrival) {
        return () -> earliestArrival;
    }

    /**
     * The earliest arrival that the feed holds, epoch milliseconds; MAX_VALUE if none is known.
     *
     * @throws IllegalStateException if it cannot be found out now
     */
    long earliestArrival();
}
