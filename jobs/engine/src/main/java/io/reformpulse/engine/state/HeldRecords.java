package io.reformpulse.engine.state;

import io.reformpulse.domain.intake.FeedRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;

/**
 * The records of one commune that the clock has not passed, by arrival. Only those still held when
 * flushed are ever written, each once.
 */
final class HeldRecords {
    private static final FeedRecordCodec CODEC = new FeedRecordCodec();

    private record Held(long arrivedAt, long number, FeedRecord record)
            implements Comparable<Held> {
        @Override
        public int compareTo(Held other) {
            int order = Long.compare(arrivedAt, other.arrivedAt);
            return order != 0 ? order : Long.compare(number, other.number);
        }
    }

    private final MapState<Long, byte[]> state;
    private final ByteWriter writer;
    // Those of several partitions come by turns, each partition's in order: they are sorted once
    // before the first of them is taken, which costs little.
    private List<Held> sorted = new ArrayList<>();
    private int taken;
    private final List<Held> unsorted = new ArrayList<>();
    private long first = Long.MAX_VALUE;

    private final List<Long> gone = new ArrayList<>();
    private long next = 1;
    private long firstUnwritten = 1;

    HeldRecords(MapState<Long, byte[]> state, ByteWriter writer, boolean nothingStored)
            throws Exception {
        this.state = state;
        this.writer = writer;
        if (!nothingStored) {
            for (Map.Entry<Long, byte[]> entry : state.entries()) {
                hold(
                        entry.getKey(),
                        StoredBytes.read("A record held", entry.getValue(), CODEC::read));
                next = Math.max(next, entry.getKey() + 1);
            }
            firstUnwritten = next;
        }
    }

    void hold(FeedRecord record) {
        hold(next++, record);
    }

    private void hold(long number, FeedRecord record) {
        unsorted.add(new Held(record.arrivedAt(), number, record));
        first = Math.min(first, record.arrivedAt());
    }

    /** The earliest arrival; MAX_VALUE if none is held. */
    long first() {
        return first;
    }

    FeedRecord takeBefore(long instant) {
        if (first >= instant) {
            return null;
        }
        if (!unsorted.isEmpty()) {
            sort();
        }
        Held held = sorted.set(taken++, null);
        first = taken < sorted.size() ? sorted.get(taken).arrivedAt() : Long.MAX_VALUE;
        if (held.number() < firstUnwritten) {
            gone.add(held.number());
        }
        return held.record();
    }

    private void sort() {
        sorted = held();
        Collections.sort(sorted);
        taken = 0;
        unsorted.clear();
    }

    private List<Held> held() {
        List<Held> all = new ArrayList<>(sorted.subList(taken, sorted.size()));
        all.addAll(unsorted);
        return all;
    }

    void flush() throws Exception {
        for (Long number : gone) {
            state.remove(number);
        }
        gone.clear();
        if (firstUnwritten == next) {
            return;
        }
        Map<Long, byte[]> written = new HashMap<>();
        for (Held held : held()) {
            if (held.number() >= firstUnwritten) {
                CODEC.write(held.record(), writer.reset());
                written.put(held.number(), writer.toBytes());
            }
        }
        firstUnwritten = next;
        if (!written.isEmpty()) {
            state.putAll(written);
        }
    }
}
