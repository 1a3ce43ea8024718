package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.incident.SignalDay;

/**
 * A day's signals together with their bytes as stored: before a checkpoint only those that came
 * since the last one are encoded, not the day.
 */
final class StoredSignals {
    static final EntryCache.Layout<Integer, StoredSignals> LAYOUT =
            EntryCache.Layout.of(
                    StoredSignals::new, StoredSignals::write, signals -> StoredSignals.HEAP_BYTES);

    private static final int HEAP_BYTES = 10_000;
    private static final byte[] NOTHING = {};

    private final SignalDay day;
    private byte[] stored;

    /** Of a day of which nothing is stored. */
    StoredSignals(SignalDay day) {
        this.day = day;
        stored = NOTHING;
    }

    private StoredSignals(byte[] stored) {
        this.day = SignalDayCodec.read(stored);
        this.stored = stored;
    }

    SignalDay day() {
        return day;
    }

    private void write(ByteWriter out) {
        if (day.hasOnlyGrown() && SignalDayCodec.canGrow(stored)) {
            out.append(stored);
            SignalDayCodec.append(day.added(), out);
        } else {
            SignalDayCodec.write(day, out);
        }
        stored = out.toBytes();
        day.stored();
    }
}
