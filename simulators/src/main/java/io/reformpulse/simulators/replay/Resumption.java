package io.reformpulse.simulators.replay;

import io.reformpulse.simulators.wire.SimulatedRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/**
 * Knows which records of a stream a store still lacks. Records reach a partition in the order of
 * the stream, so what a partition holds is a prefix of what the stream sends there.
 */
final class Resumption {
    private final RecordStore store;
    private final Part part;
    private final Map<String, Partition[]> topics = new HashMap<>();

    /**
     * @param part which partitions it is asked about
     */
    Resumption(RecordStore store, Part part) {
        this.store = store;
        this.part = part;
    }

    /** One partition: how many records it held at the start, and how many the stream has had. */
    private final class Partition {
        private final String topic;
        private final int number;
        private final long held;
        private long seen;

        Partition(String topic, int number) {
            this.topic = topic;
            this.number = number;
            held = store.held(topic, number);
        }

        /** Whether it lacks the stream's next record for it. */
        boolean lacks(SimulatedRecord record) {
            seen++;
            if (seen == held) {
                compareNewest(record);
            }
            return seen > held;
        }

        private void compareNewest(SimulatedRecord record) {
            byte[] newest = store.newest(topic, number);
            if (newest != null && !Arrays.equals(newest, record.value())) {
                throw foreign();
            }
        }

        private IllegalStateException foreign() {
            return new IllegalStateException(
                    ("Partition " + number + " of " + topic + " holds " + held)
                            + " records, but they are not the beginning of this stream; give the"
                            + " command that began it, wait for one that still runs, or take empty"
                            + " topics.");
        }
    }

    /** Refuses a store that holds anything but a beginning of a stream, reading what it takes. */
    void compare(List<String> names, Iterable<SimulatedRecord> stream) {
        names.forEach(this::partitions);
        Iterator<SimulatedRecord> records =
                isOpen() ? stream.iterator() : Collections.emptyIterator();
        while (isOpen() && records.hasNext()) {
            SimulatedRecord record = records.next();
            int partition = partitionOf(record);
            if (part.takes(partition)) {
                lacks(record, partition);
            }
        }
        finish();
    }

    private boolean isOpen() {
        for (Partition[] partitions : topics.values()) {
            for (Partition partition : partitions) {
                if (partition != null && partition.seen < partition.held) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A record's partition, as Kafka's own partitioner chooses it. */
    int partitionOf(SimulatedRecord record) {
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions(record.topic()).length;
    }

    /** Whether the store lacks the record; asked once for each record of the stream, in order. */
    boolean lacks(SimulatedRecord record, int partition) {
        return partitions(record.topic())[partition].lacks(record);
    }

    /** How many records must lie before the one last asked about in its partition. */
    long placeOf(SimulatedRecord record, int partition) {
        return partitions(record.topic())[partition].seen - 1;
    }

    /** Called at the end of the stream: no partition may hold more than the stream has. */
    void finish() {
        for (Partition[] partitions : topics.values()) {
            for (Partition partition : partitions) {
                if (partition != null && partition.seen < partition.held) {
                    throw partition.foreign();
                }
            }
        }
    }

    private Partition[] partitions(String topic) {
        return topics.computeIfAbsent(topic, this::ask);
    }

    private Partition[] ask(String topic) {
        Partition[] partitions = new Partition[store.partitions(topic)];
        for (int i = 0; i < partitions.length; i++) {
            partitions[i] = part.takes(i) ? new Partition(topic, i) : null;
        }
        return partitions;
    }
}
