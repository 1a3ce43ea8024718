package io.reformpulse.engine.state;

import io.reformpulse.domain.kpi.WindowTally;

/** A {@link WindowTally} as a value of its own. Version 1: version; see {@link TallyCodec}. */
final class WindowTallyCodec {
    private static final int VERSION = 1;

    private WindowTallyCodec() {}

    static void write(WindowTally tally, ByteWriter out) {
        out.writeByte(VERSION);
        TallyCodec.write(tally, out);
    }

    static WindowTally read(byte[] bytes) {
        return StoredBytes.read("A window's tally", VERSION, bytes, WindowTallyCodec::readWhole);
    }

    private static WindowTally readWhole(ByteReader in) {
        return TallyCodec.readWindowTally(in);
    }
}
