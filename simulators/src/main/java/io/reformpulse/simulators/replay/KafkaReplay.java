package io.reformpulse.simulators.replay;

import io.reformpulse.simulators.wire.SimulatedRecord;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Plays a stream of records into a store at the pace of a clock, going on where an earlier run was
 * cut off, at whatever point. Open loop: a record that is late is sent at once, and the next one's
 * time does not move. Use: {@link #seek}, make the clock, {@link #run}.
 */
public final class KafkaReplay {
    private static final long LONGEST_NAP = 100;
    private static final long REPORT_EVERY = 200;

    private final RecordStore store;
    private final Iterator<SimulatedRecord> stream;
    private final WallTime wall;
    private final ReplayListener listener;
    private final Resumption resumption;
    private final Underway underway = new Underway();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private volatile boolean stopped;
    private boolean sought;
    private SimulatedRecord next;
    private int partition;
    private long skipped;
    private long sent;
    private long newest = Long.MIN_VALUE;
    private long sentUpTo = Long.MIN_VALUE;
    private long lag;
    private long reportedAt;

    /**
     * @param stream in order of arrivedAt; the whole of it, also what the store holds already
     */
    public KafkaReplay(
            RecordStore store,
            Iterator<SimulatedRecord> stream,
            WallTime wall,
            ReplayListener listener) {
        this.store = store;
        this.stream = stream;
        this.wall = wall;
        this.listener = listener;
        this.resumption = new Resumption(store);
    }

    /**
     * Passes over what the store holds already.
     *
     * @return the simulated instant at which the first missing record arrives, where the clock is
     *     to start; Long.MAX_VALUE if nothing is missing
     */
    public long seek() {
        sought = true;
        advance();
        return next == null ? Long.MAX_VALUE : next.arrivedAt();
    }

    /** Sends what is missing; returns once all of it is stored, or once stopped. */
    public void run(SimulatedClock clock) throws InterruptedException {
        if (!sought) {
            seek();
        }
        reportedAt = wall.now();
        while (next != null && awaitTurn(clock)) {
            send();
            advance();
            report(false);
        }
        store.flush();
        throwFailure();
        report(true);
    }

    /** Makes {@link #run} return soon, after storing what it has sent; from any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * The simulated time, held back while records that have arrived by then are not stored yet: who
     * reads the store to its end and takes the time from here misses nothing. From any thread.
     */
    public long now(SimulatedClock clock) {
        long complete = underway.completeUpTo();
        if (clock.speed() == SimulatedClock.MAX) {
            return complete == Long.MAX_VALUE ? underway.last() : complete;
        }
        return Math.min(clock.simulatedAt(wall.now()), complete);
    }

    private void advance() {
        next = null;
        while (next == null && stream.hasNext()) {
            SimulatedRecord record = stream.next();
            requireOrder(record);
            partition = resumption.partitionOf(record);
            if (resumption.lacks(record, partition)) {
                next = record;
            } else {
                skipped++;
            }
        }
        if (next == null) {
            resumption.finish();
            underway.finish(newest);
        } else {
            underway.waitFor(next.arrivedAt());
        }
    }

    private void requireOrder(SimulatedRecord record) {
        if (record.arrivedAt() < newest) {
            throw new IllegalArgumentException(
                    "A record of "
                            + record.topic()
                            + (" arrives at " + Instant.ofEpochMilli(record.arrivedAt()))
                            + (", after one that arrives at " + Instant.ofEpochMilli(newest))
                            + "; sort the stream by arrivedAt first.");
        }
        newest = record.arrivedAt();
    }

    /** Waits for the next record's time; false if the replay was stopped. */
    private boolean awaitTurn(SimulatedClock clock) throws InterruptedException {
        long dueAt = clock.wallAt(next.arrivedAt());
        long now = wall.now();
        while (!stopped && now < dueAt) {
            wall.sleep(Math.min(dueAt - now, LONGEST_NAP));
            now = wall.now();
            report(false);
        }
        lag = clock.speed() == SimulatedClock.MAX ? 0 : Math.max(now - dueAt, 0);
        throwFailure();
        return !stopped;
    }

    private void send() {
        SimulatedRecord record = next;
        int into = partition;
        long expected = resumption.placeOf(record, into);
        sent++;
        sentUpTo = record.arrivedAt();
        Underway.Entry entry = underway.add(record.arrivedAt());
        store.send(
                record,
                into,
                new RecordStore.Answer() {
                    @Override
                    public void stored(long place) {
                        underway.done(entry);
                        if (place != expected && place >= 0) {
                            failure.compareAndSet(null, displaced(record, into, expected, place));
                        }
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

    private void throwFailure() {
        Exception cause = failure.get();
        if (cause != null) {
            throw new ReplayFailed(cause);
        }
    }

    private void report(boolean last) {
        long now = wall.now();
        if (last || now - reportedAt >= REPORT_EVERY) {
            reportedAt = now;
            listener.progress(new ReplayProgress(skipped, sent, underway.done(), sentUpTo, lag));
        }
    }
}
