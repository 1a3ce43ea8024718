package io.reformpulse.benchmarks.contestant;

import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Looks at the last records of a topic only, so that looking costs the contestant next to nothing:
 * what is far behind the end is skipped.
 */
final class ClosedEpochs implements AutoCloseable {
    static final long LOOK_EVERY_MILLIS = 50;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int RECORDS = 20;
    private static final int FAR_BEHIND = 20_000;

    private final KafkaConsumer<byte[], byte[]> in;
    private final List<TopicPartition> partitions;
    private final Map<Integer, Long> closed = new HashMap<>();

    ClosedEpochs(String bootstrap, String topic) {
        Properties settings = FeedEnds.client(bootstrap);
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.partition.fetch.bytes", "65536");
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        in = new KafkaConsumer<>(settings, bytes, bytes);
        partitions =
                in.partitionsFor(topic).stream()
                        .map((PartitionInfo each) -> new TopicPartition(topic, each.partition()))
                        .toList();
        in.assign(partitions);
    }

    /** Whether an epoch is closed in every partition. */
    boolean are(long epoch) throws NotDecodable {
        Map<TopicPartition, Long> ends = in.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            if (ends.get(partition) - in.position(partition) > FAR_BEHIND) {
                in.seek(partition, ends.get(partition) - RECORDS);
            }
        }
        for (ConsumerRecord<byte[], byte[]> record : in.poll(POLL)) {
            byte[] value = record.value();
            if (value != null && SingleObject.EPOCH_MARKER.claims(value)) {
                EpochMarker marker = SingleObject.EPOCH_MARKER.decode(value);
                closed.merge(marker.getPartition(), marker.getEpoch(), Math::max);
            }
        }
        return last() >= epoch;
    }

    /** The last epoch closed in every partition; MIN_VALUE if none is. */
    long last() {
        return closed.size() < partitions.size()
                ? Long.MIN_VALUE
                : Collections.min(closed.values());
    }

    @Override
    public void close() {
        in.close();
    }
}
