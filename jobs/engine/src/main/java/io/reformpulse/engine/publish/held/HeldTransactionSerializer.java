package io.reformpulse.engine.publish.held;

import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.OutboundCodec;
import io.reformpulse.engine.state.ByteReader;
import io.reformpulse.engine.state.ByteWriter;
import io.reformpulse.engine.state.StoredBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * As it lies in checkpoints: the version of Flink's own form, that form, whether there are records,
 * how many, each as {@link OutboundCodec} writes it. A lower version is Flink's own form alone, as
 * the first releases wrote it.
 */
final class HeldTransactionSerializer implements SimpleVersionedSerializer<HeldTransaction> {
    private static final int VERSION = 1_001;

    private record Parts(int versionOfFlink, byte[] transaction, List<Outbound> records) {}

    private final SimpleVersionedSerializer<KafkaCommittable> ofFlink;
    private final OutboundCodec codec = new OutboundCodec();

    HeldTransactionSerializer(SimpleVersionedSerializer<KafkaCommittable> ofFlink) {
        this.ofFlink = ofFlink;
    }

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(HeldTransaction held) throws IOException {
        ByteWriter out = new ByteWriter();
        out.writeVar(ofFlink.getVersion());
        out.writeBytes(ofFlink.serialize(held.transaction()));
        out.writeByte(held.records() == null ? 0 : 1);
        if (held.records() != null) {
            out.writeVar(held.records().size());
            held.records().forEach(record -> codec.write(record, out));
        }
        return out.toBytes();
    }

    @Override
    public HeldTransaction deserialize(int version, byte[] bytes) throws IOException {
        if (version < VERSION) {
            return new HeldTransaction(ofFlink.deserialize(version, bytes), null);
        }
        Parts parts = StoredBytes.read("A transaction to be committed", bytes, this::parts);
        return new HeldTransaction(
                ofFlink.deserialize(parts.versionOfFlink(), parts.transaction()), parts.records());
    }

    private Parts parts(ByteReader in) {
        return new Parts(in.readCount(), in.readBytes(), in.readByte() == 0 ? null : records(in));
    }

    private List<Outbound> records(ByteReader in) {
        int count = in.readSize();
        List<Outbound> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            records.add(codec.read(in));
        }
        return records;
    }
}
