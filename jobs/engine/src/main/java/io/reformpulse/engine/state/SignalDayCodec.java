package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.Signal;
import io.reformpulse.domain.alert.incident.SignalDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A {@link SignalDay}.
 *
 * <p>Version 2: version; each signal to the end, in any order: its source's kind and id, instant,
 * dossier, rating. Version 1 had their number after the version, and of each the instant since the
 * one before.
 */
final class SignalDayCodec {
    private static final int VERSION = 2;
    private static final int COUNTED = 1;
    private static final CaseKey.Kind[] KINDS = CaseKey.Kind.values();

    private SignalDayCodec() {}

    static void write(SignalDay day, ByteWriter out) {
        out.writeByte(VERSION);
        append(day.all(), out);
    }

    /** Writes signals that come to those written already. */
    static void append(Collection<Signal> signals, ByteWriter out) {
        for (Signal signal : signals) {
            out.writeByte(signal.source().ordinal());
            out.writeText(signal.sourceId());
            out.writeSigned(signal.at());
            out.writeText(signal.dossierId());
            out.writeText(signal.eventId());
        }
    }

    /** Whether signals can be appended to a day as it is stored; empty if it is not yet. */
    static boolean canGrow(byte[] stored) {
        return stored.length > 0 && stored[0] == VERSION;
    }

    static SignalDay read(byte[] bytes) {
        return StoredBytes.read("A day's signals", bytes, SignalDayCodec::readWhole);
    }

    private static SignalDay readWhole(ByteReader in) {
        boolean counted = in.readVersion(VERSION, "A day's signals") == COUNTED;
        int count = counted ? in.readSize() : 0;
        List<Signal> signals = new ArrayList<>();
        long before = 0;
        while (in.hasMore()) {
            CaseKey.Kind source = KINDS[in.readByte()];
            String sourceId = in.readText();
            long at = before + in.readSigned();
            before = counted ? at : 0;
            signals.add(new Signal(source, sourceId, at, in.readText(), in.readText()));
        }
        if (counted && signals.size() != count) {
            throw new IndexOutOfBoundsException(
                    count + " signals are claimed, but there are " + signals.size());
        }
        return SignalDay.of(signals);
    }
}
