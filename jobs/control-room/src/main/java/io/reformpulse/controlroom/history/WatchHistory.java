package io.reformpulse.controlroom.history;

/**
 * When some control room showed figures as they came; what was read of another time later may lack
 * revisions. All times are as-ofs of figures, epoch milliseconds. Thread-safe; several control
 * rooms may share one.
 */
public interface WatchHistory {
    /** Keeps that a run of a control room has shown all from one as-of on up to another. */
    void watched(String run, long from, long to);

    /** Whether any run showed what was known at an as-of. */
    boolean isWatched(long asOf);
}
