package io.reformpulse.engine.state;

import io.reformpulse.domain.kpi.Tally;
import java.util.Map;

/** Tallies by the hour they are about: their number, then each hour's start and tally. */
final class TallySlotsCodec {
    private TallySlotsCodec() {}

    static void write(Map<Long, Tally> slots, ByteWriter out) {
        out.writeVar(slots.size());
        slots.forEach(
                (start, tally) -> {
                    out.writeSigned(start);
                    TallyCodec.writeTally(tally, out);
                });
    }

    static void readInto(Map<Long, Tally> slots, ByteReader in) {
        for (int left = in.readCount(); left > 0; left--) {
            long start = in.readSigned();
            slots.put(start, TallyCodec.readTally(in));
        }
    }
}
