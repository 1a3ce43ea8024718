package io.reformpulse.engine.clock;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Finds out whether what lies between a reader's position and a partition's end holds any record: a
 * transaction's end takes an offset but is no record, and would hold the clock for ever.
 */
final class GapProbe implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Properties kafka;
    private KafkaConsumer<byte[], byte[]> consumer;
    private Map<TopicPartition, Long> before = Map.of();

    /** Where a record was found; a reader far behind stands before the same one again and again. */
    private final Map<TopicPartition, Long> found = new HashMap<>();

    GapProbe(Properties kafka) {
        this.kafka = kafka;
    }

    /** Where the next record can be, of partitions that stood still since the last call. */
    Map<String, Long> beyondGaps(Map<TopicPartition, Long> positions, PartitionEnds ends) {
        Map<String, Long> beyond = new HashMap<>();
        for (Map.Entry<TopicPartition, Long> each : positions.entrySet()) {
            long position = each.getValue();
            PartitionEnds.Bounds bounds =
                    ends.bounds().get(KafkaPartitionSplit.toSplitId(each.getKey()));
            boolean stands = before.getOrDefault(each.getKey(), -1L) == position;
            boolean isKnown = found.getOrDefault(each.getKey(), -1L) == position;
            if (stands && !isKnown && position >= bounds.first() && position < bounds.end()) {
                long next = nextRecord(each.getKey(), position);
                if (next > position) {
                    beyond.put(KafkaPartitionSplit.toSplitId(each.getKey()), next);
                }
            }
        }
        before = positions;
        return beyond;
    }

    private long nextRecord(TopicPartition partition, long position) {
        if (consumer == null) {
            Properties properties = new Properties();
            properties.putAll(kafka);
            properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
            properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
            // One batch is enough to see whether there is a record.
            properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "1");
            properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
            ByteArrayDeserializer bytes = new ByteArrayDeserializer();
            consumer = new KafkaConsumer<>(properties, bytes, bytes);
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, position);
        if (consumer.poll(POLL).isEmpty()) {
            return consumer.position(partition);
        }
        // It is left to the reader, which will come to it.
        found.put(partition, position);
        return position;
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
