package io.reformpulse.engine.state;

import io.reformpulse.domain.kpi.DurationCounts;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Measure;
import io.reformpulse.domain.kpi.Tally;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.WindowType;

/**
 * Counts inside other values. A vector of numbers, mostly 0, is a bit for each that is not, in one
 * number of variable length, then these; durations are their sum, the number of buckets, and each
 * bucket since the one before with its count. Enums are their stored order.
 */
final class TallyCodec {
    private static final Flow[] FLOWS = Flow.values();
    private static final Gauge[] GAUGES = Gauge.values();
    private static final Measure[] MEASURES = Measure.values();
    private static final WindowType[] TYPES = WindowType.values();

    /** After the gauges: carried over, due within 8 office hours, due within a day. */
    private static final int BESIDE_GAUGES = 3;

    private TallyCodec() {}

    static void writeVector(long[] values, ByteWriter out) {
        long mask = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                mask |= 1L << i;
            }
        }
        out.writeVar(mask);
        for (long value : values) {
            if (value != 0) {
                out.writeSigned(value);
            }
        }
    }

    /** Numbers beyond what was stored are 0: vectors only ever grow at their end. */
    static long[] readVector(int length, ByteReader in) {
        long[] values = new long[length];
        for (long mask = in.readVar(); mask != 0; mask &= mask - 1) {
            values[Long.numberOfTrailingZeros(mask)] = in.readSigned();
        }
        return values;
    }

    static void writeFlows(Tally tally, ByteWriter out) {
        long[] flows = new long[FLOWS.length];
        for (int i = 0; i < flows.length; i++) {
            flows[i] = tally.get(FLOWS[i]);
        }
        writeVector(flows, out);
    }

    static void readFlows(Tally into, ByteReader in) {
        long[] flows = readVector(FLOWS.length, in);
        for (int i = 0; i < flows.length; i++) {
            into.add(FLOWS[i], flows[i]);
        }
    }

    /** A bit for each measure that has durations, then these. */
    static void writeDurations(Tally tally, ByteWriter out) {
        out.writeByte(measured(tally));
        for (Measure measure : MEASURES) {
            if (tally.has(measure)) {
                writeDurations(tally.durations(measure), out);
            }
        }
    }

    static int measured(Tally tally) {
        int mask = 0;
        for (Measure measure : MEASURES) {
            mask |= tally.has(measure) ? 1 << measure.ordinal() : 0;
        }
        return mask;
    }

    static void readDurations(Tally into, ByteReader in) {
        int mask = in.readByte();
        for (Measure measure : MEASURES) {
            if ((mask & 1 << measure.ordinal()) != 0) {
                into.durations(measure).add(readDurationCounts(in));
            }
        }
    }

    private static void writeDurations(DurationCounts durations, ByteWriter out) {
        out.writeSigned(durations.sumMillis());
        out.writeVar(durations.size());
        int[] before = {0};
        durations.forEach(
                (bucket, count) -> {
                    out.writeVar(bucket - before[0]);
                    out.writeSigned(count);
                    before[0] = bucket;
                });
    }

    private static DurationCounts readDurationCounts(ByteReader in) {
        long sumMillis = in.readSigned();
        int size = in.readSize();
        int[] buckets = new int[size];
        long[] counts = new long[size];
        int bucket = 0;
        for (int i = 0; i < size; i++) {
            bucket += in.readCount();
            buckets[i] = bucket;
            counts[i] = in.readSigned();
        }
        return DurationCounts.of(sumMillis, buckets, counts);
    }

    static void writeTally(Tally tally, ByteWriter out) {
        writeFlows(tally, out);
        writeDurations(tally, out);
    }

    static Tally readTally(ByteReader in) {
        Tally tally = new Tally();
        readFlows(tally, in);
        readDurations(tally, in);
        return tally;
    }

    static void write(WindowTally tally, ByteWriter out) {
        writeTally(tally.tally(), out);
        long[] rest = new long[GAUGES.length + BESIDE_GAUGES];
        rest[0] = tally.carriedOver();
        rest[1] = tally.dueSoonOffice();
        rest[2] = tally.dueSoonDay();
        for (int i = 0; i < GAUGES.length; i++) {
            rest[BESIDE_GAUGES + i] = tally.gauge(GAUGES[i]);
        }
        writeVector(rest, out);
    }

    static WindowTally readWindowTally(ByteReader in) {
        WindowTally tally = new WindowTally(readTally(in));
        long[] rest = readVector(GAUGES.length + BESIDE_GAUGES, in);
        tally.addCarriedOver(rest[0]);
        tally.addDueSoonOffice(rest[1]);
        tally.addDueSoonDay(rest[2]);
        for (int i = 0; i < GAUGES.length; i++) {
            tally.addGauge(GAUGES[i], rest[BESIDE_GAUGES + i]);
        }
        return tally;
    }

    static void write(ExactCounts counts, ByteWriter out) {
        // Parts are stored apart, so that each can grow at its own end.
        long[] flows = new long[FLOWS.length];
        for (int i = 0; i < flows.length; i++) {
            flows[i] = counts.get(FLOWS[i]);
        }
        writeVector(flows, out);
        long[] measured = new long[2 * MEASURES.length];
        for (int i = 0; i < MEASURES.length; i++) {
            measured[2 * i] = counts.count(MEASURES[i]);
            measured[2 * i + 1] = counts.sumMillis(MEASURES[i]);
        }
        writeVector(measured, out);
        long[] gauges = new long[1 + GAUGES.length];
        gauges[0] = counts.carriedOver();
        for (int i = 0; i < GAUGES.length; i++) {
            gauges[1 + i] = counts.gauge(GAUGES[i]);
        }
        writeVector(gauges, out);
    }

    static ExactCounts readExactCounts(ByteReader in) {
        ExactCounts counts = new ExactCounts();
        long[] flows = readVector(FLOWS.length, in);
        for (int i = 0; i < flows.length; i++) {
            counts.add(FLOWS[i], flows[i]);
        }
        long[] measured = readVector(2 * MEASURES.length, in);
        for (int i = 0; i < MEASURES.length; i++) {
            counts.add(MEASURES[i], measured[2 * i], measured[2 * i + 1]);
        }
        long[] gauges = readVector(1 + GAUGES.length, in);
        counts.addCarriedOver(gauges[0]);
        for (int i = 0; i < GAUGES.length; i++) {
            counts.addGauge(GAUGES[i], gauges[1 + i]);
        }
        return counts;
    }

    /** Type, start, length. */
    static void write(Window window, ByteWriter out) {
        out.writeByte(window.type().ordinal());
        out.writeSigned(window.start());
        out.writeVar(window.end() - window.start());
    }

    static Window readWindow(ByteReader in) {
        WindowType type = TYPES[in.readByte()];
        long start = in.readSigned();
        return new Window(type, start, start + in.readVar());
    }
}
