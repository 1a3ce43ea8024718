package io.reformpulse.engine.state;

import io.reformpulse.domain.kpi.ExactCounts;

/** {@link ExactCounts} as a value of their own. Version 1: version; see {@link TallyCodec}. */
final class ExactCountsCodec {
    private static final int VERSION = 1;

    private ExactCountsCodec() {}

    static void write(ExactCounts counts, ByteWriter out) {
        out.writeByte(VERSION);
        TallyCodec.write(counts, out);
    }

    static ExactCounts read(byte[] bytes) {
        return StoredBytes.read("Late counts", VERSION, bytes, ExactCountsCodec::readWhole);
    }

    private static ExactCounts readWhole(ByteReader in) {
        return TallyCodec.readExactCounts(in);
    }
}
