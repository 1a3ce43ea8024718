package io.reformpulse.engine.publish.held;

import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.OutboundRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to a topic by a producer that is made for each time, as there is hardly ever one. */
final class KafkaTeller implements Teller {
    private final Properties kafka;
    private final OutboundRecords serializer;

    /**
     * @param kafka properties of every Kafka client, bootstrap.servers among them
     */
    KafkaTeller(Properties kafka, OutboundRecords serializer) {
        this.kafka = kafka;
        this.serializer = serializer;
    }

    @Override
    public void tell(List<Outbound> records) throws InterruptedException {
        ByteArraySerializer asTheyAre = new ByteArraySerializer();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, asTheyAre, asTheyAre)) {
            List<Future<?>> stored = new ArrayList<>();
            for (Outbound record : records) {
                stored.add(producer.send(serializer.serialize(record, null, null)));
            }
            producer.flush();
            for (Future<?> each : stored) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("A record could not be written again.", e.getCause());
        }
    }
}
