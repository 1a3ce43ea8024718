package io.reformpulse.controlroom.history;

import java.util.function.LongSupplier;

/** What this run of a control room has shown as it came, besides those before and beside it. */
public final class Watch {
    private final WatchHistory history;
    private final String run;
    private final LongSupplier asOf;
    private volatile Long since;
    private volatile boolean isKept;

    /**
     * @param run tells this run from all others
     * @param asOf of the figures that are shown, epoch milliseconds
     */
    public Watch(WatchHistory history, String run, LongSupplier asOf) {
        this.history = history;
        this.run = run;
        this.asOf = asOf;
    }

    /** From now on all that comes is shown. */
    public void begin() {
        since = asOf.getAsLong();
    }

    /** Keeps how far it has come. */
    public void keep() {
        if (since != null) {
            history.watched(run, since, asOf.getAsLong());
            isKept = true;
        }
    }

    /** Keeps that it has begun, before the first figures of its time are kept. */
    public void keepFirst() {
        if (!isKept) {
            keep();
        }
    }

    /** Whether it is known what a screen said at an as-of, which is not later than the figures. */
    public boolean knows(long moment) {
        Long from = since;
        return from != null && moment >= from || history.isWatched(moment);
    }
}
