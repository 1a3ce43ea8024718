package io.reformpulse.engine.state;

import io.reformpulse.domain.intake.FeedRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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
    private final PriorityQueue<Held> queue = new PriorityQueue<>();
    private final List<Long> gone = new ArrayList<>();
    private long next = 1;
    private long firstUnwritten = 1;

    HeldRecords(MapState<Long, byte[]> state, ByteWriter writer, boolean nothingStored)
            throws Exception {
        this.state = state;
        this.writer = writer;
        if (!nothingStored) {
            for (Map.Entry<Long, byte[]> entry : state.entries()) {
                FeedRecord record = CODEC.read(new ByteReader(entry.getValue()));
                queue.add(new Held(record.arrivedAt(), entry.getKey(), record));
                next = Math.max(next, entry.getKey() + 1);
            }
            firstUnwritten = next;
        }
    }

    void hold(FeedRecord record) {
        queue.add(new Held(record.arrivedAt(), next++, record));
    }

    long first() {
        return queue.isEmpty() ? Long.MAX_VALUE : queue.peek().arrivedAt();
    }

    FeedRecord takeBefore(long instant) {
        if (first() >= instant) {
            return null;
        }
        Held held = queue.poll();
        if (held.number() < firstUnwritten) {
            gone.add(held.number());
        }
        return held.record();
    }

    boolean isEmpty() {
        return queue.isEmpty();
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
        for (Held held : queue) {
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
