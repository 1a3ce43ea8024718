package io.reformpulse.standalone.figures;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.kafka.ClientSettings;
import io.reformpulse.standalone.kafka.KafkaRefusal;
import io.reformpulse.standalone.kafka.Listening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A whole topic, from its beginning on; committed records only. */
public final class TopicTail implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final Map<TopicPartition, Long> backlog;

    private TopicTail(KafkaConsumer<byte[], byte[]> consumer, List<PartitionInfo> infos) {
        this.consumer = consumer;
        for (PartitionInfo info : infos) {
            partitions.add(new TopicPartition(info.topic(), info.partition()));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        backlog = consumer.endOffsets(partitions, PATIENCE);
    }

    /** Opens a topic, or fails with a sentence and exit code 3. */
    public static TopicTail from(String bootstrap, String topic) {
        Listening.check(bootstrap);
        KafkaConsumer<byte[], byte[]> consumer = null;
        try {
            Map<String, Object> client = ClientSettings.of(bootstrap);
            client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
            client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
            client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
            client.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
            consumer =
                    new KafkaConsumer<>(
                            client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            List<PartitionInfo> infos = consumer.partitionsFor(topic, PATIENCE);
            if (infos == null || infos.isEmpty()) {
                throw Failure.failed(
                        "Kafka at "
                                + bootstrap
                                + " has no topic "
                                + topic
                                + "; start the job there first (./pulse up).",
                        null);
            }
            return new TopicTail(consumer, infos);
        } catch (KafkaException e) {
            close(consumer);
            throw KafkaRefusal.told(bootstrap, e);
        } catch (Failure e) {
            close(consumer);
            throw e;
        }
    }

    /** What has come, waiting for something at most so long. */
    public ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        return consumer.poll(patience);
    }

    /** How many partitions it has. */
    public int partitions() {
        return partitions.size();
    }

    /** How many records were there when this began, of a topic from which nothing is deleted. */
    public long records() {
        return backlog.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether everything that was there when this began has been read. */
    public boolean isThroughBacklog() {
        for (TopicPartition partition : partitions) {
            long end = backlog.get(partition);
            if (end > 0 && consumer.position(partition) < end) {
                return false;
            }
        }
        return true;
    }

    private static void close(KafkaConsumer<?, ?> consumer) {
        if (consumer != null) {
            consumer.close();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
