package io.reformpulse.simulators.replay;

import io.reformpulse.simulators.wire.SimulatedRecord;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Plays a stream of records into a store at a pace, going on where an earlier run was cut off, at
 * whatever point. Open loop: a record that is late is sent at once, and the next one's time does
 * not move. Use: {@link #seek}, make the pace, {@link #run}.
 */
public final class KafkaReplay {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long LONGEST_NAP = 100 * MILLI;
    private static final long ANSWER_NAP = MILLI;
    private static final long REPORT_EVERY = 200 * MILLI;

    private final Part part;
    private final Iterator<SimulatedRecord> stream;
    private final WallTime wall;
    private final ReplayListener listener;
    private final Resumption resumption;
    private final Underway underway = new Underway();
    private final Sender sender;
    private volatile boolean stopped;
    private boolean sought;
    private SimulatedRecord next;
    private int partition;
    private long dueAt;
    private long skipped;
    private long sent;
    private long newest = Long.MIN_VALUE;
    private long sentUpTo = Long.MIN_VALUE;
    private long lag;
    private long longestLag;
    private long begunAt;
    private long reportedAt;

    /**
     * @param part which partitions to serve
     * @param stream in order of arrivedAt; the whole of it, also what the store holds already
     */
    public KafkaReplay(
            RecordStore store,
            Part part,
            Iterator<SimulatedRecord> stream,
            WallTime wall,
            ReplayListener listener) {
        this.part = part;
        this.stream = stream;
        this.wall = wall;
        this.listener = listener;
        this.resumption = new Resumption(store, part);
        this.sender = new Sender(store, wall, underway);
    }

    /**
     * Refuses a store that holds anything but a beginning of the stream, with an
     * IllegalStateException, before anything is sent there.
     *
     * @param topics which can hold something of it
     * @param stream the whole of it, read only if the store holds something
     */
    public static void requireBeginning(
            RecordStore store, Part part, List<String> topics, Iterable<SimulatedRecord> stream) {
        new Resumption(store, part).compare(topics, stream);
    }

    /**
     * Passes over what the store holds already.
     *
     * @return the simulated instant at which the first missing record arrives, where the clock is
     *     to start; Long.MAX_VALUE if nothing is missing, or once stopped
     */
    public long seek() {
        sought = true;
        advance();
        return next == null ? Long.MAX_VALUE : next.arrivedAt();
    }

    /** How many records the store held already, of those passed over so far. */
    public long skipped() {
        return skipped;
    }

    /** Sends what is missing; returns once all of it is stored, or once stopped. */
    public ReplayReport run(Pace pace) throws InterruptedException {
        if (!sought) {
            seek();
        }
        begunAt = wall.nanos();
        reportedAt = begunAt;
        while (next != null && awaitTurn(pace)) {
            send();
            advance();
            report(false);
        }
        while (!underway.isEmpty()) {
            wall.sleep(ANSWER_NAP);
            sender.check();
            report(false);
        }
        sender.check();
        report(true);
        return summary();
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
        return Math.min(clock.simulatedAt(wall.nanos()), complete);
    }

    private void advance() {
        next = null;
        while (next == null && !stopped && stream.hasNext()) {
            SimulatedRecord record = stream.next();
            requireOrder(record);
            partition = resumption.partitionOf(record);
            if (!part.takes(partition)) {
                continue;
            }
            if (resumption.lacks(record, partition)) {
                next = record;
            } else {
                skipped++;
            }
        }
        if (next != null) {
            underway.waitFor(next.arrivedAt());
        } else if (!stopped) {
            resumption.finish();
            underway.finish(newest);
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
    private boolean awaitTurn(Pace pace) throws InterruptedException {
        long now = wall.nanos();
        dueAt = pace.dueAt(next, sent, now);
        while (!stopped && now < dueAt) {
            wall.sleep(Math.min(dueAt - now, LONGEST_NAP));
            now = wall.nanos();
            sender.check();
            report(false);
        }
        lag = Math.max(now - dueAt, 0);
        sender.check();
        return !stopped;
    }

    private void send() {
        longestLag = Math.max(longestLag, lag);
        long place = resumption.placeOf(next, partition);
        sent++;
        sentUpTo = next.arrivedAt();
        sender.send(next, partition, place, dueAt);
    }

    private void report(boolean last) {
        long now = wall.nanos();
        if (last || now - reportedAt >= REPORT_EVERY) {
            reportedAt = now;
            listener.progress(
                    new ReplayProgress(
                            skipped,
                            sent,
                            underway.done(),
                            sentUpTo,
                            (now - begunAt) / MILLI,
                            lag / MILLI));
        }
    }

    private ReplayReport summary() {
        Histogram latencies = sender.latencies();
        return new ReplayReport(
                underway.completeUpTo() == Long.MAX_VALUE,
                skipped,
                sent,
                (wall.nanos() - begunAt) / MICRO,
                latencies.getValueAtPercentile(50),
                latencies.getValueAtPercentile(99),
                latencies.getMaxValue(),
                longestLag / MICRO);
    }
}
