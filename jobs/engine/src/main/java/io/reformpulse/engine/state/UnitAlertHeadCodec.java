package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.UnitAlertHead;
import io.reformpulse.domain.kpi.Tally;
import java.util.TreeMap;

/**
 * A {@link UnitAlertHead}.
 *
 * <p>Version 1: version; the number of full hours with changes, each with its changes by hour; the
 * states of rate rules; the last hour judged and the first midnight.
 */
final class UnitAlertHeadCodec {
    private static final int VERSION = 1;

    private UnitAlertHeadCodec() {}

    static void write(UnitAlertHead head, ByteWriter out) {
        out.writeByte(VERSION);
        out.writeVar(head.pending().size());
        head.pending()
                .forEach(
                        (at, slots) -> {
                            out.writeSigned(at);
                            TallySlotsCodec.write(slots, out);
                        });
        RateStateCodec.write(head.rates(), out);
        out.writeSigned(head.judgedAt());
        out.writeSigned(head.judgedFrom());
    }

    static UnitAlertHead read(byte[] bytes) {
        return StoredBytes.read(
                "The alerts of a unit above", VERSION, bytes, UnitAlertHeadCodec::readWhole);
    }

    private static UnitAlertHead readWhole(ByteReader in) {
        UnitAlertHead head = new UnitAlertHead();
        for (int left = in.readCount(); left > 0; left--) {
            long at = in.readSigned();
            TreeMap<Long, Tally> slots = new TreeMap<>();
            TallySlotsCodec.readInto(slots, in);
            head.pending().put(at, slots);
        }
        RateStateCodec.readInto(head.rates(), in);
        head.judged(in.readSigned());
        head.judgedFrom(in.readSigned());
        return head;
    }
}
