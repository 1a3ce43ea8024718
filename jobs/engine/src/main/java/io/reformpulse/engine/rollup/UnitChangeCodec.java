package io.reformpulse.engine.rollup;

import io.reformpulse.engine.state.ByteReader;
import io.reformpulse.engine.state.ByteWriter;
import io.reformpulse.engine.state.Codec;
import io.reformpulse.engine.state.FigureChangeCodec;
import io.reformpulse.engine.state.TallyChangeCodec;

/** A {@link UnitChange} between steps: the unit's code, which of the two it is, then the change. */
public final class UnitChangeCodec implements Codec<UnitChange> {
    private static final long serialVersionUID = 1L;
    private static final int TALLY = 0;
    private static final int FIGURES = 1;
    private static final TallyChangeCodec TALLIES = new TallyChangeCodec();
    private static final FigureChangeCodec FIGURE_CHANGES = new FigureChangeCodec();

    @Override
    public void write(UnitChange value, ByteWriter out) {
        out.writeText(value.unitCode());
        if (value.tally() != null) {
            out.writeByte(TALLY);
            TALLIES.write(value.tally(), out);
        } else {
            out.writeByte(FIGURES);
            FIGURE_CHANGES.write(value.figures(), out);
        }
    }

    @Override
    public UnitChange read(ByteReader in) {
        String unitCode = in.readText();
        return in.readByte() == TALLY
                ? UnitChange.of(unitCode, TALLIES.read(in))
                : UnitChange.of(unitCode, FIGURE_CHANGES.read(in));
    }
}
