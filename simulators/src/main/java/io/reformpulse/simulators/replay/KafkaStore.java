package io.reformpulse.simulators.replay;

import io.reformpulse.simulators.wire.SimulatedRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Kafka topics as a store. End offsets count records exactly because nothing transactional is
 * written to these topics; timestamps must be the producer's (CreateTime).
 */
public final class KafkaStore implements RecordStore {
    private static final String LARGEST_REQUEST_BYTES = Integer.toString(17 << 20);
    private static final String BATCH_BYTES = Integer.toString(64 << 10);
    private static final Duration READING = Duration.ofSeconds(30);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Map<String, Object> connection;
    private final Duration patience;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    /**
     * @param connection {@code bootstrap.servers} and whatever a secured cluster asks for
     * @param patience for how long it may answer nothing
     */
    public KafkaStore(Map<String, Object> connection, Duration patience) {
        this.connection = Map.copyOf(connection);
        this.patience = patience;
        admin = Admin.create(this.connection);
        producer =
                new KafkaProducer<>(
                        with(
                                Map.of(
                                        "acks",
                                        "all",
                                        "enable.idempotence",
                                        "true",
                                        // Of two batches on their way to a topic just made, the
                                        // later can get in alone; then the first never does.
                                        "max.in.flight.requests.per.connection",
                                        "1",
                                        // A batch given up would leave a hole among later ones.
                                        "delivery.timeout.ms",
                                        Integer.toString(Integer.MAX_VALUE),
                                        "max.request.size",
                                        LARGEST_REQUEST_BYTES,
                                        "max.block.ms",
                                        Long.toString(patience.toMillis()),
                                        "batch.size",
                                        BATCH_BYTES,
                                        "linger.ms",
                                        "5")),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    @Override
    public int partitions(String topic) {
        requireCreateTime(topic);
        return get(admin.describeTopics(List.of(topic)).topicNameValues().get(topic), topic)
                .partitions()
                .size();
    }

    private void requireCreateTime(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = get(admin.describeConfigs(List.of(resource)).values().get(resource), topic);
        String name = TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;
        String type = config.get(name).value();
        if (!type.equals("CreateTime")) {
            throw new IllegalStateException(
                    ("Topic " + topic + " has " + name + "=" + type)
                            + ", so simulated arrival times would be lost; set it to CreateTime.");
        }
    }

    @Override
    public long held(String topic, int partition) {
        return offset(new TopicPartition(topic, partition), OffsetSpec.latest());
    }

    @Override
    public byte[] newest(String topic, int partition) {
        TopicPartition from = new TopicPartition(topic, partition);
        long end = offset(from, OffsetSpec.latest());
        if (end == offset(from, OffsetSpec.earliest())) {
            return null;
        }
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        with(Map.of("max.poll.records", "1")),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(from));
            consumer.seek(from, end - 1);
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(READING)) {
                return record.value();
            }
        }
        throw new IllegalStateException(
                "The newest record of " + from + " could not be read in " + READING + ".");
    }

    @Override
    public void send(SimulatedRecord record, int partition, Answer answer) {
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        producer.send(
                new ProducerRecord<>(
                        record.topic(), partition, record.arrivedAt(), key, record.value()),
                (metadata, failure) -> {
                    if (failure instanceof RetriableException) {
                        answer.failed(unanswered(failure));
                    } else if (failure != null) {
                        answer.failed(failure);
                    } else {
                        answer.stored(metadata.hasOffset() ? metadata.offset() : -1);
                    }
                });
    }

    private static Exception unanswered(Exception failure) {
        Exception cause = new TimeoutException(failure.getMessage());
        cause.initCause(failure);
        return cause;
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public void close() {
        producer.close(CLOSING);
        admin.close(CLOSING);
    }

    private long offset(TopicPartition partition, OffsetSpec which) {
        return get(
                        admin.listOffsets(Map.of(partition, which)).partitionResult(partition),
                        partition.topic())
                .offset();
    }

    private Map<String, Object> with(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(connection);
        all.putAll(settings);
        return all;
    }

    private static <T> T get(KafkaFuture<T> future, String topic) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new ReplayFailed(
                    e.getCause() instanceof RetriableException
                            ? unanswered(e)
                            : new IllegalStateException(
                                    "Kafka cannot tell about topic "
                                            + topic
                                            + ": "
                                            + e.getCause().getMessage(),
                                    e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking about " + topic + ".", e);
        }
    }
}
