package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.TallyChange;
import io.reformpulse.domain.kpi.Window;

/**
 * A {@link TallyChange} on its way up.
 *
 * <p>Version 2: version; epoch; window; change; late part. Version 1 had the commune's code after
 * the version.
 */
public final class TallyChangeCodec implements Codec<TallyChange> {
    private static final int VERSION = 2;
    private static final int WITH_COMMUNE = 1;

    @Override
    public void write(TallyChange change, ByteWriter out) {
        out.writeByte(VERSION);
        out.writeSigned(change.epoch());
        TallyCodec.write(change.window(), out);
        TallyCodec.write(change.change(), out);
        TallyCodec.write(change.late(), out);
    }

    @Override
    public TallyChange read(ByteReader in) {
        if (in.readVersion(VERSION, "A change on its way up") == WITH_COMMUNE) {
            in.readText();
        }
        long epoch = in.readSigned();
        Window window = TallyCodec.readWindow(in);
        return new TallyChange(
                window, epoch, TallyCodec.readWindowTally(in), TallyCodec.readExactCounts(in));
    }
}
