package io.reformpulse.controlroom.latency;

import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads when each epoch was closed: when the last of its markers was written. */
final class ClosingTimes implements AutoCloseable {
    private final Map<Long, Long> times = new ConcurrentHashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private volatile boolean over;

    ClosingTimes(String bootstrap) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(Topics.KPI_UPDATES).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = new Thread(() -> read(partitions.size()), "closing-times");
        thread.start();
    }

    private void read(int partitions) {
        Map<Long, Integer> seen = new HashMap<>();
        Map<Long, Long> last = new HashMap<>();
        while (!over) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                byte[] value = record.value();
                if (value != null && SingleObject.EPOCH_MARKER.claims(value)) {
                    long epoch = epoch(value);
                    last.merge(epoch, record.timestamp(), Math::max);
                    if (seen.merge(epoch, 1, Integer::sum) == partitions) {
                        times.put(epoch, last.get(epoch));
                    }
                }
            }
        }
    }

    private static long epoch(byte[] value) {
        try {
            EpochMarker marker = SingleObject.EPOCH_MARKER.decode(value);
            return marker.getEpoch();
        } catch (NotDecodable e) {
            throw new IllegalStateException(e);
        }
    }

    /** By epoch, epoch milliseconds. */
    Map<Long, Long> times() {
        return times;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
        consumer.close();
    }
}
