package io.reformpulse.engine.publish.held;

import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.OutboundRecords;
import java.io.IOException;
import java.util.Collection;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaWriterState;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Flink's transactional sink, but for this: what it wrote is held until Kafka has committed it, and
 * is written again where Kafka gave the transaction up. Flink's own then goes on without a word but
 * in its log. Exactly once as long as transactions are committed in time, at least once beyond.
 */
public final class HoldingSink
        implements Sink<Outbound>,
                SupportsCommitter<HeldTransaction>,
                SupportsWriterState<Outbound, KafkaWriterState>,
                SupportsPostCommitTopology<HeldTransaction> {
    private static final long serialVersionUID = 1L;

    private final KafkaSink<Outbound> sink;
    private final Properties kafka;
    private final OutboundRecords serializer;

    /**
     * @param sink exactly once, by the same serializer
     * @param kafka properties of every Kafka client, bootstrap.servers among them
     */
    public HoldingSink(KafkaSink<Outbound> sink, Properties kafka, OutboundRecords serializer) {
        this.sink = sink;
        this.kafka = kafka;
        this.serializer = serializer;
    }

    @Override
    public StatefulSinkWriter<Outbound, KafkaWriterState> createWriter(WriterInitContext context)
            throws IOException {
        return new HoldingWriter(sink.createWriter(context));
    }

    @Override
    public StatefulSinkWriter<Outbound, KafkaWriterState> restoreWriter(
            WriterInitContext context, Collection<KafkaWriterState> states) throws IOException {
        return new HoldingWriter(sink.restoreWriter(context, states));
    }

    @Override
    public SimpleVersionedSerializer<KafkaWriterState> getWriterStateSerializer() {
        return sink.getWriterStateSerializer();
    }

    @Override
    public Committer<HeldTransaction> createCommitter(CommitterInitContext context)
            throws IOException {
        return new HeldCommitter(sink.createCommitter(context), new KafkaTeller(kafka, serializer));
    }

    @Override
    public SimpleVersionedSerializer<HeldTransaction> getCommittableSerializer() {
        return new HeldTransactionSerializer(sink.getCommittableSerializer());
    }

    /** Flink's looks at where its steps run only, and puts writer and committer side by side. */
    @Override
    @SuppressWarnings("unchecked")
    public void addPostCommitTopology(DataStream<CommittableMessage<HeldTransaction>> committed) {
        sink.addPostCommitTopology(
                (DataStream<CommittableMessage<KafkaCommittable>>) (DataStream<?>) committed);
    }
}
