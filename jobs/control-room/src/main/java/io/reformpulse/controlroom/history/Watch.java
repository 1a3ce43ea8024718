package io.reformpulse.controlroom.history;

import java.util.function.LongSupplier;

/** What this run of a control room has shown as it came, besides those before and beside it. */
public final class Watch {
    private final WatchHistory history;
    private final String run;
    private final LongSupplier asOf;
    private volatile Long since;

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

    /** Keeps how far it has come; before figures are kept, so that they are found by it. */
    public void keep() {
        if (since != null) {
            history.watched(run, since, asOf.getAsLong());
        }
    }

    /** Whether it is known what a screen said at an as-of, which is not later than the figures. */
    public boolean knows(long moment) {
        Long from = since;
        return from != null && moment >= from || history.isWatched(moment);
    }
}
