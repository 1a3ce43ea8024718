package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.Signal;
import io.reformpulse.domain.alert.incident.SignalDay;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * A {@link SignalDay}.
 *
 * <p>Version 1: version; the number of signals; of each its source's kind and id, instant since the
 * one before, dossier, rating.
 */
final class SignalDayCodec {
    private static final int VERSION = 1;
    private static final CaseKey.Kind[] KINDS = CaseKey.Kind.values();

    private SignalDayCodec() {}

    static void write(SignalDay day, ByteWriter out) {
        out.writeByte(VERSION);
        SortedSet<Signal> signals = day.all();
        out.writeVar(signals.size());
        long before = 0;
        for (Signal signal : signals) {
            out.writeByte(signal.source().ordinal());
            out.writeText(signal.sourceId());
            out.writeSigned(signal.at() - before);
            before = signal.at();
            out.writeText(signal.dossierId());
            out.writeText(signal.eventId());
        }
    }

    static SignalDay read(byte[] bytes) {
        return StoredBytes.read("A day's signals", VERSION, bytes, SignalDayCodec::readWhole);
    }

    private static SignalDay readWhole(ByteReader in) {
        int count = in.readSize();
        List<Signal> signals = new ArrayList<>(count);
        long at = 0;
        for (int i = 0; i < count; i++) {
            CaseKey.Kind source = KINDS[in.readByte()];
            String sourceId = in.readText();
            at += in.readSigned();
            signals.add(new Signal(source, sourceId, at, in.readText(), in.readText()));
        }
        return SignalDay.of(signals);
    }
}
