package io.reformpulse.engine.publish.held;

import io.reformpulse.engine.publish.Outbound;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.apache.flink.connector.kafka.sink.KafkaWriterState;

/** Writes into transactions, and remembers what is in the open one. */
final class HoldingWriter
        implements StatefulSinkWriter<Outbound, KafkaWriterState>,
                CommittingSinkWriter<Outbound, HeldTransaction> {
    /** Beyond it a transaction is not held: a storm of large records must not fill the memory. */
    private static final long MOST_BYTES = 8 << 20;

    private final StatefulSinkWriter<Outbound, KafkaWriterState> writer;
    private final CommittingSinkWriter<Outbound, KafkaCommittable> committing;
    private List<Outbound> open = new ArrayList<>();
    private long openBytes;

    /**
     * @param writer Flink's, which can do both
     */
    @SuppressWarnings("unchecked")
    HoldingWriter(StatefulSinkWriter<Outbound, KafkaWriterState> writer) {
        this.writer = writer;
        committing = (CommittingSinkWriter<Outbound, KafkaCommittable>) writer;
    }

    @Override
    public void write(Outbound record, Context context) throws IOException, InterruptedException {
        writer.write(record, context);
        openBytes += record.key().length + (record.value() == null ? 0 : record.value().length);
        if (openBytes <= MOST_BYTES) {
            open.add(record);
        } else {
            open.clear();
        }
    }

    @Override
    public void writeWatermark(Watermark watermark) throws IOException, InterruptedException {
        writer.writeWatermark(watermark);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        writer.flush(endOfInput);
    }

    @Override
    public Collection<HeldTransaction> prepareCommit() throws IOException, InterruptedException {
        List<Outbound> records = openBytes <= MOST_BYTES ? open : null;
        open = new ArrayList<>();
        openBytes = 0;
        List<HeldTransaction> held = new ArrayList<>();
        for (KafkaCommittable transaction : committing.prepareCommit()) {
            held.add(new HeldTransaction(transaction, records));
        }
        return held;
    }

    @Override
    public List<KafkaWriterState> snapshotState(long checkpoint) throws IOException {
        return writer.snapshotState(checkpoint);
    }

    @Override
    public void close() throws Exception {
        writer.close();
    }
}
