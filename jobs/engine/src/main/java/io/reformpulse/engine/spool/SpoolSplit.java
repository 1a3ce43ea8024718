package io.reformpulse.engine.spool;

import java.nio.ByteBuffer;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * The one split of a spool.
 *
 * @param position where the next line begins, in bytes
 */
public record SpoolSplit(long position) implements SourceSplit {
    @Override
    public String splitId() {
        return "spool";
    }

    /** Version 1: the position, 8 bytes. */
    static final class Serializer implements SimpleVersionedSerializer<SpoolSplit> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(SpoolSplit split) {
            return ByteBuffer.allocate(Long.BYTES).putLong(split.position()).array();
        }

        @Override
        public SpoolSplit deserialize(int version, byte[] serialized) {
            return new SpoolSplit(ByteBuffer.wrap(serialized).getLong());
        }
    }
}
