package io.reformpulse.delivery.intake;

import io.reformpulse.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topic {@code alerts} of a Kafka. */
public final class AlertTopic {
    private final Map<String, Object> client;

    /**
     * @param client Kafka's own settings, bootstrap.servers among them
     */
    public AlertTopic(Map<String, Object> client) {
        this.client = Map.copyOf(client);
    }

    /** Tells this topic from another of the same name. */
    public String id() {
        try (Admin admin = Admin.create(client)) {
            TopicDescription topic =
                    admin.describeTopics(List.of(Topics.ALERTS))
                            .topicNameValues()
                            .get(Topics.ALERTS)
                            .get();
            return topic.topicId().toString();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new SourceUnreachable(
                        "Kafka at "
                                + address()
                                + " has no topic "
                                + Topics.ALERTS
                                + "; start the job there first (./pulse up).",
                        e);
            }
            throw unreachable(e.getCause());
        } catch (KafkaException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        }
    }

    /** Reads committed records; where it stands is for the caller to keep. */
    public Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        // For what the topic's retention has taken: the rest comes, and nothing comes twice.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try {
            return new KafkaConsumer<>(
                    settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    private SourceUnreachable unreachable(Throwable cause) {
        boolean isRefusal = cause instanceof ApiException && !(cause instanceof RetriableException);
        return new SourceUnreachable(
                "Kafka at "
                        + address()
                        + (isRefusal ? " refuses the topic " + Topics.ALERTS : " does not answer")
                        + " ("
                        + cause.getMessage()
                        + "); "
                        + (isRefusal
                                ? "mend this program's user, its password or its rights."
                                : "is it running, and is that its address?"),
                cause);
    }

    private Object address() {
        return client.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG);
    }
}
