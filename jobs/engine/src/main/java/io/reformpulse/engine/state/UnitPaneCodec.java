package io.reformpulse.engine.state;

import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Tally;
import java.util.TreeMap;

/**
 * The hours of a {@link Pane} of a unit above the communes, whose steps nobody asks for.
 *
 * <p>Version 1: version; the hours as {@link TallySlotsCodec} writes them.
 */
final class UnitPaneCodec {
    private static final int VERSION = 1;

    private UnitPaneCodec() {}

    static void write(Pane pane, ByteWriter out) {
        out.writeByte(VERSION);
        TreeMap<Long, Tally> slots = new TreeMap<>();
        pane.forEachSlot(slots::put);
        TallySlotsCodec.write(slots, out);
    }

    static Pane read(byte[] bytes) {
        return StoredBytes.read("A day of a unit above", VERSION, bytes, UnitPaneCodec::readWhole);
    }

    private static Pane readWhole(ByteReader in) {
        TreeMap<Long, Tally> slots = new TreeMap<>();
        TallySlotsCodec.readInto(slots, in);
        Pane pane = new Pane();
        slots.forEach(pane::add);
        return pane;
    }
}
