package io.reformpulse.standalone.rules;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.engine.wire.AlertRules;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.figures.TopicTail;
import io.reformpulse.standalone.kafka.ClientSettings;
import io.reformpulse.standalone.kafka.Listening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The rules that a running job takes from a Kafka. */
public final class TargetsTopic {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String WRITE_PATIENCE_MILLIS = "30000";

    private final String bootstrap;
    private final Consumer<String> passedOver;

    /**
     * @param bootstrap HOST:PORT
     * @param passedOver told of each record that is no version of a rule, which a job passes over
     *     too
     */
    public TargetsTopic(String bootstrap, Consumer<String> passedOver) {
        this.bootstrap = bootstrap;
        this.passedOver = passedOver;
    }

    /**
     * All versions there up to its present end; of a version written twice, as in a job, the first.
     *
     * @throws Failure with exit code 3 if Kafka does not answer
     */
    public RuleBook read() {
        RuleBook book = RuleBook.EMPTY;
        try (TopicTail tail = TopicTail.from(bootstrap, Topics.TARGETS)) {
            while (!tail.isThroughBacklog()) {
                for (ConsumerRecord<byte[], byte[]> record : tail.poll(PATIENCE)) {
                    book = entered(book, record);
                }
            }
        }
        return book;
    }

    private RuleBook entered(RuleBook book, ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null || value.length == 0) {
            return book;
        }
        try {
            return book.plus(AlertRules.version(SingleObject.ALERT_RULE.decode(value)));
        } catch (NotDecodable | IllegalArgumentException e) {
            passedOver.accept(
                    "Record "
                            + record.offset()
                            + " of partition "
                            + record.partition()
                            + " of "
                            + Topics.TARGETS
                            + " is passed over: "
                            + e.getMessage());
            return book;
        }
    }

    /**
     * Writes versions in their order; returns once Kafka has them all.
     *
     * @throws Failure with exit code 3 if Kafka does not answer
     */
    public void write(Collection<RuleVersion> versions) {
        if (versions.isEmpty()) {
            return;
        }
        Listening.check(bootstrap);
        try (KafkaProducer<String, byte[]> producer = producer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (RuleVersion version : versions) {
                byte[] value = SingleObject.ALERT_RULE.encode(AlertRules.of(version));
                // A key for each version: the topic is compacted, and all versions are needed.
                String key = version.id() + "/" + version.version();
                sent.add(producer.send(new ProducerRecord<>(Topics.TARGETS, key, value)));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw notWritten(e.getCause());
        } catch (KafkaException e) {
            throw notWritten(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.failed("Interrupted while writing rules to " + bootstrap + ".", e);
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> client = ClientSettings.of(bootstrap);
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        client.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WRITE_PATIENCE_MILLIS);
        client.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, WRITE_PATIENCE_MILLIS);
        client.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        // One by one: a topic made a moment ago may refuse the first request and take the second,
        // and then refuses the first for ever, as it comes out of order.
        client.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
        return new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer());
    }

    private Failure notWritten(Throwable cause) {
        return Failure.unreachable(
                "Kafka at "
                        + bootstrap
                        + " did not take the rules ("
                        + cause.getMessage()
                        + "); once it does, the same command writes what is missing.",
                cause);
    }
}
