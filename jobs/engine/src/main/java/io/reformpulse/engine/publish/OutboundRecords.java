package io.reformpulse.engine.publish;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Hands outbound records to Kafka as they are. A tombstone carries its revision in the header
 * {@value #REVISION}: generation and epoch, eight bytes each.
 */
public final class OutboundRecords
        implements KafkaRecordSerializationSchema<Outbound>, KafkaDatasetFacetProvider {
    /** The header of a tombstone's revision. */
    public static final String REVISION = "revision";

    private static final long serialVersionUID = 1L;

    private final String topic;

    public OutboundRecords(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Outbound record, KafkaSinkContext context, Long timestamp) {
        Integer partition =
                record.partition() == Outbound.ANY_PARTITION ? null : record.partition();
        List<Header> headers = record.value() == null ? List.of(revision(record)) : List.of();
        return new ProducerRecord<>(topic, partition, null, record.key(), record.value(), headers);
    }

    private static Header revision(Outbound record) {
        byte[] revision =
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(record.generation())
                        .putLong(record.epoch())
                        .array();
        return new RecordHeader(REVISION, revision);
    }

    /** Pooled transactions need to know the topics written to. */
    @Override
    public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
        return Optional.of(
                new DefaultKafkaDatasetFacet(
                        DefaultKafkaDatasetIdentifier.ofTopics(List.of(topic))));
    }
}
