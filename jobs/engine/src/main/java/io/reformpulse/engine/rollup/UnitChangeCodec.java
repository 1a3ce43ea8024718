package io.reformpulse.engine.rollup;

import io.reformpulse.engine.state.ByteReader;
import io.reformpulse.engine.state.ByteWriter;
import io.reformpulse.engine.state.Codec;
import io.reformpulse.engine.state.TallyChangeCodec;

/** A {@link UnitChange} between steps: the unit's code, then the change. */
public final class UnitChangeCodec implements Codec<UnitChange> {
    private static final long serialVersionUID = 1L;
    private static final TallyChangeCodec CHANGE = new TallyChangeCodec();

    @Override
    public void write(UnitChange value, ByteWriter out) {
        out.writeText(value.unitCode());
        CHANGE.write(value.change(), out);
    }

    @Override
    public UnitChange read(ByteReader in) {
        return new UnitChange(in.readText(), CHANGE.read(in));
    }
}
