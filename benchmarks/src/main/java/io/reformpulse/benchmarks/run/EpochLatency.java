package io.reformpulse.benchmarks.run;

import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.figures.TopicTail;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads {@code kpi-updates} as a consumer does who shows closed epochs only. An event's rows can be
 * read once the epoch of its arrival is closed in every partition.
 */
final class EpochLatency implements Runnable {
    private static final Duration POLL = Duration.ofMillis(5);
    private static final long LONGEST_MICROS = 600_000_000;
    private static final int DIGITS = 3;
    private static final double MICROS_PER_MILLI = 1e3;

    private final String bootstrap;
    private final long epochMillis;
    private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
    private final TreeMap<Long, LongArrayList> waiting = new TreeMap<>();
    private long closed = Long.MIN_VALUE;
    private volatile boolean ended;

    EpochLatency(String bootstrap, long epochMillis) {
        this.bootstrap = bootstrap;
        this.epochMillis = epochMillis;
    }

    /**
     * Notes an event once the broker has told its arrival.
     *
     * @param due by the clock of System.nanoTime
     */
    synchronized void sent(long arrivedAt, long due) {
        long epoch = Math.floorDiv(arrivedAt, epochMillis);
        if (epoch <= closed) {
            record(due, System.nanoTime());
        } else {
            waiting.computeIfAbsent(epoch, key -> new LongArrayList()).add(due);
        }
    }

    private synchronized void close(long epoch) {
        closed = Math.max(closed, epoch);
        long now = System.nanoTime();
        Map<Long, LongArrayList> told = waiting.headMap(closed, true);
        told.values().forEach(dues -> dues.forEach((long due) -> record(due, now)));
        told.clear();
    }

    private void record(long due, long now) {
        micros.recordValue(Math.min(LONGEST_MICROS, Math.max(0, now - due) / 1_000));
    }

    @Override
    public void run() {
        try (TopicTail in = TopicTail.from(bootstrap, Topics.KPI_UPDATES)) {
            long[] closedIn = new long[in.partitions()];
            Arrays.fill(closedIn, Long.MIN_VALUE);
            while (!ended) {
                for (ConsumerRecord<byte[], byte[]> record : in.poll(POLL)) {
                    take(record.value(), closedIn);
                }
            }
        }
    }

    private void take(byte[] value, long[] closedIn) {
        if (value == null || !SingleObject.EPOCH_MARKER.claims(value)) {
            return;
        }
        try {
            EpochMarker marker = SingleObject.EPOCH_MARKER.decode(value);
            closedIn[marker.getPartition()] = marker.getEpoch();
            close(Arrays.stream(closedIn).min().getAsLong());
        } catch (NotDecodable e) {
            throw new IllegalStateException("A marker cannot be read", e);
        }
    }

    /** Whether every event noted could be read. */
    synchronized boolean isAllRead() {
        return waiting.isEmpty();
    }

    void end() {
        ended = true;
    }

    synchronized String told() {
        return Percentiles.of(micros, MICROS_PER_MILLI).told("events");
    }
}
