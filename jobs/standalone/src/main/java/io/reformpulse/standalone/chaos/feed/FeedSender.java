package io.reformpulse.standalone.chaos.feed;

import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends slices into Kafka, each once all of the one before is stored, however long that takes. */
public final class FeedSender implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 300_000;

    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * @param kafka HOST:PORT, several by commas
     */
    public FeedSender(String kafka) {
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka,
                                "acks",
                                "all",
                                "delivery.timeout.ms",
                                PATIENCE_MILLIS,
                                "max.block.ms",
                                PATIENCE_MILLIS,
                                "request.timeout.ms",
                                10_000),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /** Returns once all of it can be read. */
    public void send(List<Delivery> slice) throws ExecutionException, InterruptedException {
        sendAll(slice.stream().map(Delivery::record).toList());
    }

    /** Returns once all of it can be read. */
    public void sendAll(List<SimulatedRecord> records)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> stored = records.stream().map(this::send).toList();
        producer.flush();
        for (Future<RecordMetadata> each : stored) {
            each.get();
        }
    }

    private Future<RecordMetadata> send(SimulatedRecord record) {
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        return producer.send(
                new ProducerRecord<>(
                        record.topic(), null, record.arrivedAt(), key, record.value()));
    }

    @Override
    public void close() {
        producer.close();
    }
}
