package io.reformpulse.standalone.deliver;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes alert events as the job does: in transactions, some of which fail. */
public final class AlertFeed implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    public AlertFeed(String bootstrap) {
        this(Map.of("bootstrap.servers", bootstrap, "transactional.id", "alert-feed"));
    }

    /**
     * @param client Kafka's own settings, bootstrap.servers and transactional.id among them
     */
    public AlertFeed(Map<String, Object> client) {
        producer = new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Writes events that all see, at once. */
    public void commit(AlertEvent... events) {
        write(events);
        producer.commitTransaction();
    }

    /** Writes events that nobody must see. */
    public void abort(AlertEvent... events) {
        write(events);
        producer.flush();
        producer.abortTransaction();
    }

    private void write(AlertEvent... events) {
        producer.beginTransaction();
        for (AlertEvent event : events) {
            producer.send(
                    new ProducerRecord<>(
                            Topics.ALERTS,
                            event.getAlertId(),
                            SingleObject.ALERT_EVENT.encode(event)));
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
