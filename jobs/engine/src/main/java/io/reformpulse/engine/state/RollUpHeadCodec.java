package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.ClockState;
import io.reformpulse.domain.commune.PendingChange;
import io.reformpulse.domain.commune.RollUpHead;
import io.reformpulse.domain.kpi.Window;
import java.util.Map;

/**
 * A {@link RollUpHead}.
 *
 * <p>Version 1: version; the clock's numbers; the number of open epochs, each with its pending
 * changes.
 */
final class RollUpHeadCodec {
    private static final int VERSION = 1;

    private RollUpHeadCodec() {}

    static void write(RollUpHead head, ByteWriter out) {
        out.writeByte(VERSION);
        CommuneHeadCodec.writeArray(head.clock().toArray(), out);
        out.writeVar(head.pending().size());
        for (Map.Entry<Long, Map<Window, PendingChange>> epoch : head.pending().entrySet()) {
            out.writeSigned(epoch.getKey());
            PendingCodec.write(epoch.getValue(), out);
        }
    }

    static RollUpHead read(byte[] bytes) {
        return StoredBytes.read(
                "A unit above the communes", VERSION, bytes, RollUpHeadCodec::readWhole);
    }

    private static RollUpHead readWhole(ByteReader in) {
        RollUpHead head = new RollUpHead(ClockState.of(CommuneHeadCodec.readArray(in)));
        for (int left = in.readCount(); left > 0; left--) {
            long epoch = in.readSigned();
            head.pending().put(epoch, PendingCodec.read(in));
        }
        return head;
    }
}
