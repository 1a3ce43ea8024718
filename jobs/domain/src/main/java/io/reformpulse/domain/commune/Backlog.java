package io.reformpulse.domain.commune;

import java.io.Serializable;

/**
 * What had arrived before the job first started. Nobody looked on while it did, so its epochs are
 * long: with epochs of a second nearly each event would be published for itself. All of an epoch's
 * figures are exact, however long it is, and which one an instant falls in depends on nothing but
 * these two numbers.
 *
 * @param until when the job first started, by its own clock, epoch milliseconds; its last long
 *     epoch ends there. MIN_VALUE if there is no backlog.
 * @param stepMillis the length of the epochs before it
 */
public record Backlog(long until, long stepMillis) implements Serializable {
    public static final Backlog NONE = new Backlog(Long.MIN_VALUE, 1);

    /** No year is frozen, and no id forgotten, within less than 400 days. */
    private static final long LONGEST_STEP_MILLIS = 366L * 86_400_000;

    public Backlog {
        if (stepMillis <= 0 || stepMillis > LONGEST_STEP_MILLIS) {
            throw new IllegalArgumentException(
                    "The publish interval of a backlog must be from 1 ms to 366 days, but is "
                            + stepMillis
                            + " ms.");
        }
    }

    /** The first instant of the epoch that an instant falls in. */
    long startOf(long instant, long intervalMillis) {
        long step = instant < end(intervalMillis) ? step(intervalMillis) : intervalMillis;
        return Math.floorDiv(instant, step) * step;
    }

    /** The first instant after the epoch that an instant falls in. */
    long endAfter(long instant, long intervalMillis) {
        long end = end(intervalMillis);
        if (instant >= end) {
            return (Math.floorDiv(instant, intervalMillis) + 1) * intervalMillis;
        }
        long step = step(intervalMillis);
        return Math.min((Math.floorDiv(instant, step) + 1) * step, end);
    }

    private long end(long intervalMillis) {
        return until == Long.MIN_VALUE
                ? until
                : Math.floorDiv(until, intervalMillis) * intervalMillis;
    }

    private long step(long intervalMillis) {
        return Math.max(1, stepMillis / intervalMillis) * intervalMillis;
    }
}
