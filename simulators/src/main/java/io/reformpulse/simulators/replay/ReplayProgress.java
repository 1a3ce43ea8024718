package io.reformpulse.simulators.replay;

/**
 * How far a replay is.
 *
 * @param skipped records that the topics held already
 * @param sent records sent by this run
 * @param stored those of them that are safely stored
 * @param arrivedAt of the newest record sent, epoch milliseconds; Long.MIN_VALUE before the first
 * @param wallMillis wall time since the first record was waited for
 * @param lagMillis wall time by which the newest record was sent too late
 */
public record ReplayProgress(
        long skipped, long sent, long stored, long arrivedAt, long wallMillis, long lagMillis) {}
