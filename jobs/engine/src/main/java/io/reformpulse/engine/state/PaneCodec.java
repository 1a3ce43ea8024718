package io.reformpulse.engine.state;

import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Tally;

/**
 * A {@link Pane} under its key (commune, local day), in two entries.
 *
 * <p>Version 1 of the counts: version; the number of slots, each its start in minutes since the one
 * before and its flows; the number of steps, each its minute since the one before, gauge and delta.
 * Version 1 of the durations: version; of each slot that has any its start in minutes since the one
 * before and its durations, to the end. See {@link TallyCodec}.
 */
final class PaneCodec {
    private static final int VERSION = 1;
    private static final long MINUTE_MILLIS = 60_000;
    private static final Gauge[] GAUGES = Gauge.values();

    private PaneCodec() {}

    static void writeCounts(Pane pane, ByteWriter out) {
        out.writeByte(VERSION);
        out.writeVar(pane.slotCount());
        long[] before = {0};
        pane.forEachSlot(
                (start, tally) -> {
                    writeStart(start, before, out);
                    TallyCodec.writeFlows(tally, out);
                });
        out.writeVar(pane.stepCount());
        before[0] = 0;
        pane.forEachStep(
                (minute, gauge, delta) -> {
                    out.writeSigned(minute - before[0]);
                    before[0] = minute;
                    out.writeByte(gauge.ordinal());
                    out.writeSigned(delta);
                });
    }

    /** False if there is nothing to write. */
    static boolean writeDurations(Pane pane, ByteWriter out) {
        out.writeByte(VERSION);
        int empty = out.size();
        long[] before = {0};
        pane.forEachSlot(
                (start, tally) -> {
                    if (TallyCodec.measured(tally) != 0) {
                        writeStart(start, before, out);
                        TallyCodec.writeDurations(tally, out);
                    }
                });
        return out.size() > empty;
    }

    private static void writeStart(long start, long[] before, ByteWriter out) {
        long minute = start / MINUTE_MILLIS;
        out.writeSigned(minute - before[0]);
        before[0] = minute;
    }

    /**
     * @param durations null if nothing was measured that day
     */
    static Pane read(byte[] counts, byte[] durations) {
        Pane pane = new Pane();
        if (durations != null) {
            // First, so that a slot is never zero while it is put together.
            StoredBytes.read(
                    "A day's durations", VERSION, durations, in -> readDurations(in, pane));
        }
        return StoredBytes.read("A day's counts", VERSION, counts, in -> readCounts(in, pane));
    }

    private static Pane readCounts(ByteReader in, Pane pane) {
        long minute = 0;
        for (int left = in.readCount(); left > 0; left--) {
            minute += in.readSigned();
            Tally tally = new Tally();
            TallyCodec.readFlows(tally, in);
            pane.add(minute * MINUTE_MILLIS, tally);
        }
        minute = 0;
        for (int left = in.readCount(); left > 0; left--) {
            minute += in.readSigned();
            Gauge gauge = GAUGES[in.readByte()];
            pane.add(minute, gauge, Math.toIntExact(in.readSigned()));
        }
        return pane;
    }

    private static Pane readDurations(ByteReader in, Pane into) {
        long minute = 0;
        while (in.hasMore()) {
            minute += in.readSigned();
            Tally tally = new Tally();
            TallyCodec.readDurations(tally, in);
            into.add(minute * MINUTE_MILLIS, tally);
        }
        return into;
    }
}
