package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.ClockState;
import io.reformpulse.domain.commune.CommuneHead;
import io.reformpulse.domain.commune.GaugeLine;
import io.reformpulse.domain.commune.PendingChange;
import io.reformpulse.domain.commune.SequenceSet;
import io.reformpulse.domain.commune.Shown;
import io.reformpulse.domain.intake.Conservation;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import java.util.Map;
import java.util.TreeMap;

/**
 * A {@link CommuneHead}.
 *
 * <p>Version 1: version; the clock's numbers; the gauge line: base, then each day since the one
 * before with its changes; the windows shown with their gauges; the pending changes by window;
 * dossiers ahead, and dossiers changed, each id with an instant; conservation; runs of heartbeat
 * numbers, each as first since the last one's end and length. Lists begin with their length; arrays
 * of numbers too.
 */
final class CommuneHeadCodec {
    private static final int VERSION = 1;

    private CommuneHeadCodec() {}

    static void write(CommuneHead head, ByteWriter out) {
        out.writeByte(VERSION);
        writeArray(head.clock().toArray(), out);
        writeArray(head.line().base(), out);
        writeDays(head.line(), out);
        out.writeVar(head.shown().gauges().size());
        head.shown()
                .gauges()
                .forEach(
                        (window, tally) -> {
                            TallyCodec.write(window, out);
                            TallyCodec.write(tally, out);
                        });
        PendingCodec.write(head.pending(), out);
        writeInstants(head.ahead(), out);
        writeInstants(head.changedDossiers(), out);
        writeArray(head.conservation().toArray(), out);
        out.writeVar(head.heartbeats().runs().size());
        long end = 0;
        for (Map.Entry<Long, Long> run : head.heartbeats().runs().entrySet()) {
            out.writeSigned(run.getKey() - end);
            out.writeVar(run.getValue() - run.getKey());
            end = run.getValue();
        }
    }

    private static void writeDays(GaugeLine line, ByteWriter out) {
        out.writeVar(line.dayCount());
        int[] last = {0};
        line.forEachDay(
                (day, net) -> {
                    out.writeSigned(day - last[0]);
                    last[0] = day;
                    TallyCodec.writeVector(net, out);
                });
    }

    static CommuneHead read(byte[] bytes) {
        return StoredBytes.read("A commune", VERSION, bytes, CommuneHeadCodec::readWhole);
    }

    private static CommuneHead readWhole(ByteReader in) {
        ClockState clock = ClockState.of(readArray(in));
        GaugeLine line = readLine(in);
        Shown shown = new Shown();
        for (int left = in.readCount(); left > 0; left--) {
            Window window = TallyCodec.readWindow(in);
            WindowTally tally = TallyCodec.readWindowTally(in);
            shown.gauges().put(window, tally);
        }
        Map<Window, PendingChange> pending = PendingCodec.read(in);
        TreeMap<String, Long> ahead = readInstants(in);
        TreeMap<String, Long> changed = readInstants(in);
        Conservation conservation = Conservation.of(readArray(in));
        CommuneHead head = new CommuneHead(line, shown, conservation, readRuns(in), clock);
        head.pending().putAll(pending);
        head.ahead().putAll(ahead);
        head.changedDossiers().putAll(changed);
        return head;
    }

    private static GaugeLine readLine(ByteReader in) {
        long[] base = readArray(in);
        GaugeLine line = new GaugeLine(base);
        int day = 0;
        for (int left = in.readCount(); left > 0; left--) {
            day += Math.toIntExact(in.readSigned());
            line.append(day, TallyCodec.readVector(base.length, in));
        }
        return line;
    }

    private static SequenceSet readRuns(ByteReader in) {
        TreeMap<Long, Long> runs = new TreeMap<>();
        long end = 0;
        for (int left = in.readCount(); left > 0; left--) {
            long first = end + in.readSigned();
            end = first + in.readVar();
            runs.put(first, end);
        }
        return SequenceSet.of(runs);
    }

    private static void writeInstants(Map<String, Long> instants, ByteWriter out) {
        out.writeVar(instants.size());
        instants.forEach(
                (id, instant) -> {
                    out.writeText(id);
                    out.writeSigned(instant);
                });
    }

    private static TreeMap<String, Long> readInstants(ByteReader in) {
        TreeMap<String, Long> instants = new TreeMap<>();
        for (int left = in.readCount(); left > 0; left--) {
            String id = in.readText();
            instants.put(id, in.readSigned());
        }
        return instants;
    }

    static void writeArray(long[] values, ByteWriter out) {
        out.writeVar(values.length);
        for (long value : values) {
            out.writeSigned(value);
        }
    }

    static long[] readArray(ByteReader in) {
        long[] values = new long[in.readSize()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readSigned();
        }
        return values;
    }
}
