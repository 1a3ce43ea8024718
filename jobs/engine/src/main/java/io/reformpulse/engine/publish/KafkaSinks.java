package io.reformpulse.engine.publish;

import io.reformpulse.engine.publish.held.HoldingSink;
import java.io.Serializable;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;

/**
 * The job's sinks in Kafka.
 *
 * @param kafka properties of every Kafka client, bootstrap.servers among them
 * @param transactionPrefix unlike that of any other job on these brokers
 * @param transactionTimeout longer than the longest stop of the job, and at most what the brokers
 *     allow
 */
public record KafkaSinks(Properties kafka, String transactionPrefix, Duration transactionTimeout)
        implements Serializable {

    /** Each record at least once; readers keep the one of the greatest revision. */
    public Sink<Outbound> upserts(String topic) {
        return to(topic)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                // A batch may fill for no longer than a reader would notice.
                .setProperty("linger.ms", "5")
                .setProperty("compression.type", "lz4")
                .build();
    }

    /**
     * Each record exactly once, seen when the checkpoint that holds it is complete. Where Kafka
     * gave the transaction up by then, after the time-out, it is written again.
     */
    public Sink<Outbound> exactlyOnce(String topic) {
        return new HoldingSink(transactional(topic), kafka, new OutboundRecords(topic));
    }

    private KafkaSink<Outbound> transactional(String topic) {
        return to(topic)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
                .setTransactionalIdPrefix(transactionPrefix + "-" + topic)
                .setProperty("transaction.timeout.ms", Long.toString(transactionTimeout.toMillis()))
                .build();
    }

    private KafkaSinkBuilder<Outbound> to(String topic) {
        return KafkaSink.<Outbound>builder()
                .setKafkaProducerConfig(kafka)
                .setBootstrapServers(kafka.getProperty("bootstrap.servers"))
                .setRecordSerializer(new OutboundRecords(topic));
    }
}
