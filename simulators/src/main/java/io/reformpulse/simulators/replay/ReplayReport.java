package io.reformpulse.simulators.replay;

/**
 * What a replay did. A latency is the time from the moment a record was due until it was stored, so
 * a record sent late counts from when it should have been sent; all times in microseconds.
 *
 * @param complete whether the stream was played to its end, and not stopped before
 * @param skipped records that the topics held already
 * @param sent records sent and stored by this run
 * @param wall how long that took
 * @param median latency that half of the records do not exceed
 * @param p99 latency that 99 % of the records do not exceed
 * @param max the longest latency
 * @param longestLag the longest time between the moment a record was due and its sending
 */
public record ReplayReport(
        boolean complete,
        long skipped,
        long sent,
        long wall,
        long median,
        long p99,
        long max,
        long longestLag) {
    private static final double MICROS_PER_SECOND = 1e6;

    public double seconds() {
        return wall / MICROS_PER_SECOND;
    }

    /** Records a second; 0 if nothing was sent. */
    public double rate() {
        return sent == 0 ? 0 : sent / Math.max(seconds(), 1 / MICROS_PER_SECOND);
    }
}
