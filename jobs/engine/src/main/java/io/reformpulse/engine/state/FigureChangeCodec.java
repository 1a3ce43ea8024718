package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.FigureChange;

/**
 * A {@link FigureChange} on its way up.
 *
 * <p>Version 1: version; the unit; the full hour at which it is told; the hour it is about; the
 * tally.
 */
public final class FigureChangeCodec implements Codec<FigureChange> {
    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void write(FigureChange change, ByteWriter out) {
        out.writeByte(VERSION);
        out.writeText(change.unitCode());
        out.writeSigned(change.at());
        out.writeSigned(change.slotStart());
        TallyCodec.writeTally(change.change(), out);
    }

    @Override
    public FigureChange read(ByteReader in) {
        in.readVersion(VERSION, "A change of figures on its way up");
        return new FigureChange(
                in.readText(), in.readSigned(), in.readSigned(), TallyCodec.readTally(in));
    }
}
