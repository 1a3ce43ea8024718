package io.reformpulse.engine.publish;

import io.reformpulse.engine.state.ByteReader;
import io.reformpulse.engine.state.ByteWriter;
import io.reformpulse.engine.state.Codec;

/**
 * An {@link Outbound} between steps, and in a checkpoint until Kafka has committed it; who stores
 * it adds a version.
 *
 * <p>Partition, generation, epoch, key, whether there is a value, value.
 */
public final class OutboundCodec implements Codec<Outbound> {
    private static final long serialVersionUID = 1L;

    @Override
    public void write(Outbound record, ByteWriter out) {
        out.writeSigned(record.partition());
        out.writeSigned(record.generation());
        out.writeSigned(record.epoch());
        out.writeBytes(record.key());
        out.writeByte(record.value() == null ? 0 : 1);
        if (record.value() != null) {
            out.writeBytes(record.value());
        }
    }

    @Override
    public Outbound read(ByteReader in) {
        int partition = Math.toIntExact(in.readSigned());
        long generation = in.readSigned();
        long epoch = in.readSigned();
        byte[] key = in.readBytes();
        byte[] value = in.readByte() == 0 ? null : in.readBytes();
        return new Outbound(partition, key, value, generation, epoch);
    }
}
