package io.reformpulse.simulators.replay;

import io.reformpulse.simulators.wire.SimulatedRecord;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/** Sends a replay's records, and watches over the answers, which come on other threads. */
final class Sender {
    private static final int DIGITS = 3;

    private final RecordStore store;
    private final WallTime wall;
    private final Underway underway;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final Histogram latencies = new SynchronizedHistogram(DIGITS);

    Sender(RecordStore store, WallTime wall, Underway underway) {
        this.store = store;
        this.wall = wall;
        this.underway = underway;
    }

    /**
     * @param place how many records must lie before it in its partition
     * @param dueAt wall nanoseconds at which it should have been sent
     */
    void send(SimulatedRecord record, int partition, long place, long dueAt) {
        Underway.Entry entry = underway.add(record.arrivedAt(), wall.nanos());
        store.send(
                record,
                partition,
                new RecordStore.Answer() {
                    @Override
                    public void stored(long at) {
                        long now = wall.nanos();
                        latencies.recordValue(Math.max(now - dueAt, 0) / 1_000);
                        if (at != place && at >= 0) {
                            failed(displaced(record, partition, place, at));
                        }
                        underway.done(entry, now);
                    }

                    @Override
                    public void failed(Exception cause) {
                        failure.compareAndSet(null, cause);
                    }
                });
    }

    private static Exception displaced(SimulatedRecord r, int into, long expected, long place) {
        return new IllegalStateException(
                ("Partition " + into + " of " + r.topic() + " stored a record as number " + place)
                        + (" where " + expected + " was expected: something else writes to the")
                        + " topic; stop it, and start with empty topics.");
    }

    /** Throws what went wrong, if anything did. */
    void check() {
        Exception cause = failure.get();
        if (cause == null && underway.silence(wall.nanos()) > store.patience().toNanos()) {
            long seconds = store.patience().toSeconds();
            cause = new TimeoutException("Nothing was stored for " + seconds + " s.");
        }
        if (cause != null) {
            throw new ReplayFailed(cause);
        }
    }

    /** From the moment a record was due to the moment it was stored, microseconds. */
    Histogram latencies() {
        return latencies;
    }
}
