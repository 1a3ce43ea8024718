package io.reformpulse.engine.state;

/**
 * How much the caches of one subtask may hold, in bytes as estimated. Entries have two generations:
 * once those touched since the last turn-over take half of it, the others make room.
 */
public final class CacheBudget {
    private final long limit;
    private long touched;

    public CacheBudget(long limitBytes) {
        this.limit = limitBytes;
    }

    void touch(long bytes) {
        touched += bytes;
    }

    /** Whether the caches must turn over. */
    public boolean isSpent() {
        return touched > limit / 2;
    }

    /** After all caches of the subtask turned over. */
    public void turnedOver() {
        touched = 0;
    }
}
