package io.reformpulse.controlroom.feed;

import io.reformpulse.schemas.NotDecodable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a group of topics on a thread of its own until it is closed; committed records only. When
 * the connection is lost, or a topic is not there yet, it begins again some seconds later.
 */
final class TopicFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long AGAIN_SECONDS = 3;

    private final Map<String, Object> client;
    private final TopicGroup group;
    private final FeedListener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private String trouble;

    /**
     * @param client settings of a Kafka client, by Kafka's names
     */
    TopicFollower(
            String name, Map<String, Object> client, TopicGroup group, FeedListener listener) {
        this.client = new HashMap<>(client);
        this.client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        this.client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        this.client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.client.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
        this.group = group;
        this.listener = listener;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (closed.getCount() > 0) {
            try (KafkaConsumer<byte[], byte[]> fresh =
                    new KafkaConsumer<>(
                            client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = fresh;
                // Who closes meanwhile either finds the consumer, or is found here.
                if (closed.getCount() > 0) {
                    follow(fresh);
                }
            } catch (WakeupException | InterruptException e) {
                // Only close does this, and the loop's condition sees it.
            } catch (KafkaException | IllegalStateException e) {
                tell(e);
                pause();
            } catch (RuntimeException e) {
                LOG.error("Reading {} failed; it begins again.", group.topics(), e);
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> reader) {
        List<TopicPartition> partitions = partitions(reader);
        reader.assign(partitions);
        seek(reader, partitions);
        Map<TopicPartition, Long> backlog = reader.endOffsets(partitions, PATIENCE);
        trouble = null;
        boolean through = false;
        while (closed.getCount() > 0) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                take(record);
            }
            if (!through && isThrough(reader, backlog)) {
                through = true;
                group.throughBacklog();
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> reader) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : group.topics()) {
            List<PartitionInfo> infos = reader.partitionsFor(topic, PATIENCE);
            if (infos == null || infos.isEmpty()) {
                throw new IllegalStateException(
                        "Kafka has no topic " + topic + " yet; the job makes it when it starts.");
            }
            if (partitions.isEmpty()) {
                group.begin(infos.size());
            }
            infos.forEach(
                    info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        return partitions;
    }

    private void seek(KafkaConsumer<byte[], byte[]> reader, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> instants = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long since = group.since(partition.topic());
            if (since == TopicGroup.FROM_BEGINNING) {
                reader.seekToBeginning(List.of(partition));
            } else {
                instants.put(partition, Math.max(0, since));
            }
        }
        Map<TopicPartition, OffsetAndTimestamp> offsets =
                reader.offsetsForTimes(instants, PATIENCE);
        for (TopicPartition partition : instants.keySet()) {
            OffsetAndTimestamp found = offsets.get(partition);
            if (found == null) {
                reader.seekToEnd(List.of(partition));
            } else {
                reader.seek(partition, found.offset());
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            group.take(record);
        } catch (NotDecodable e) {
            listener.unreadable(record.topic());
            LOG.warn(
                    "Record {} of partition {} of {} is passed over: {}",
                    record.offset(),
                    record.partition(),
                    record.topic(),
                    e.getMessage());
        }
    }

    private static boolean isThrough(
            KafkaConsumer<byte[], byte[]> reader, Map<TopicPartition, Long> backlog) {
        for (Map.Entry<TopicPartition, Long> each : backlog.entrySet()) {
            if (reader.position(each.getKey()) < each.getValue()) {
                return false;
            }
        }
        return true;
    }

    private void tell(RuntimeException e) {
        if (!String.valueOf(e.getMessage()).equals(trouble)) {
            LOG.warn("Not reading {}: {} It is tried again.", group.topics(), e.getMessage());
        }
        trouble = String.valueOf(e.getMessage());
    }

    private void pause() {
        try {
            closed.await(AGAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        KafkaConsumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
