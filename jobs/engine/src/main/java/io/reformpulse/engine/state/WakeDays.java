package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.Wake;
import io.reformpulse.domain.alert.Wakes;
import io.reformpulse.domain.alert.incident.CaseKey;
import org.apache.flink.api.common.state.MapState;

/**
 * The wakes of one commune in keyed state, a bucket for each day (UTC).
 *
 * <p>Version 1 of a bucket: version; each entry to the end: instant since the day's start, the
 * case's kind, day and id.
 */
final class WakeDays {
    private static final int VERSION = 1;
    private static final long DAY_MILLIS = 86_400_000;
    private static final CaseKey.Kind[] KINDS = CaseKey.Kind.values();

    private WakeDays() {}

    static void readInto(Wakes wakes, MapState<Long, byte[]> state) throws Exception {
        for (var bucket : state.entries()) {
            readInto(wakes, bucket.getKey(), bucket.getValue());
        }
        wakes.takeChangedDays();
    }

    static void readInto(Wakes wakes, long day, byte[] bytes) {
        StoredBytes.read(
                "A day of a commune's alerts", VERSION, bytes, in -> readInto(wakes, day, in));
    }

    private static Wakes readInto(Wakes wakes, long day, ByteReader in) {
        while (in.hasMore()) {
            long at = day * DAY_MILLIS + in.readVar();
            CaseKey.Kind kind = KINDS[in.readByte()];
            int ofDay = Math.toIntExact(in.readSigned());
            wakes.set(new CaseKey(kind, in.readText(), ofDay), at);
        }
        return wakes;
    }

    static void write(Wakes wakes, long day, ByteWriter out) {
        out.writeByte(VERSION);
        for (Wake wake : wakes.ofDay(day)) {
            out.writeVar(wake.at() - day * DAY_MILLIS);
            out.writeByte(wake.key().kind().ordinal());
            out.writeSigned(wake.key().day());
            out.writeText(wake.key().id());
        }
    }

    /** Writes the days that changed. */
    static void flush(Wakes wakes, MapState<Long, byte[]> state, ByteWriter writer)
            throws Exception {
        for (Long day : wakes.takeChangedDays()) {
            if (wakes.ofDay(day).isEmpty()) {
                state.remove(day);
            } else {
                write(wakes, day, writer.reset());
                state.put(day, writer.toBytes());
            }
        }
    }
}
