package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.TallyChange;
import io.reformpulse.domain.kpi.Window;

/**
 * A {@link TallyChange} on its way up.
 *
 * <p>Version 1: version; commune; epoch; window; change; late part.
 */
public final class TallyChangeCodec implements Codec<TallyChange> {
    private static final int VERSION = 1;

    @Override
    public void write(TallyChange change, ByteWriter out) {
        out.writeByte(VERSION);
        out.writeText(change.communeCode());
        out.writeSigned(change.epoch());
        TallyCodec.write(change.window(), out);
        TallyCodec.write(change.change(), out);
        TallyCodec.write(change.late(), out);
    }

    @Override
    public TallyChange read(ByteReader in) {
        in.readVersion(VERSION, "A change on its way up");
        String communeCode = in.readText();
        long epoch = in.readSigned();
        Window window = TallyCodec.readWindow(in);
        return new TallyChange(
                communeCode,
                window,
                epoch,
                TallyCodec.readWindowTally(in),
                TallyCodec.readExactCounts(in));
    }
}
