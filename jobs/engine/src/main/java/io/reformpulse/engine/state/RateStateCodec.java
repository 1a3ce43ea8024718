package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.rate.RateState;
import io.reformpulse.domain.alert.rate.RateTrack;
import io.reformpulse.domain.alert.rate.ToldRate;
import io.reformpulse.domain.kpi.Ratio;
import java.util.Map;

/**
 * The states of rate rules inside a head: their number, then of each its rule's id, base point,
 * track and what was told.
 *
 * <p>A track: seven numbers, the severity among them as its order plus one, 0 for none. What was
 * told: 0 if nothing; else 1, when, open point, severity, revision, whether confirmed, version,
 * point, both counts.
 */
final class RateStateCodec {
    private static final Severity[] SEVERITIES = Severity.values();

    private RateStateCodec() {}

    static void write(Map<String, RateState> states, ByteWriter out) {
        out.writeVar(states.size());
        states.forEach(
                (ruleId, state) -> {
                    out.writeText(ruleId);
                    out.writeSigned(state.basePoint());
                    write(state.base(), out);
                    write(state.told(), out);
                });
    }

    static void readInto(Map<String, RateState> states, ByteReader in) {
        for (int left = in.readCount(); left > 0; left--) {
            String ruleId = in.readText();
            states.put(ruleId, new RateState(in.readSigned(), readTrack(in), readTold(in)));
        }
    }

    private static void write(RateTrack track, ByteWriter out) {
        out.writeSigned(track.infoSince());
        out.writeSigned(track.warningSince());
        out.writeSigned(track.criticalSince());
        out.writeByte(track.firing() == null ? 0 : track.firing().ordinal() + 1);
        out.writeSigned(track.clearSince());
        out.writeSigned(track.breachPoint());
        out.writeSigned(track.firedPoint());
    }

    private static RateTrack readTrack(ByteReader in) {
        long info = in.readSigned();
        long warning = in.readSigned();
        long critical = in.readSigned();
        int firing = in.readByte();
        return new RateTrack(
                info,
                warning,
                critical,
                firing == 0 ? null : SEVERITIES[firing - 1],
                in.readSigned(),
                in.readSigned(),
                in.readSigned());
    }

    private static void write(ToldRate told, ByteWriter out) {
        out.writeByte(told == null ? 0 : 1);
        if (told != null) {
            out.writeSigned(told.startedAt());
            out.writeSigned(told.openPoint());
            out.writeByte(told.severity().ordinal());
            out.writeVar(told.revision());
            out.writeByte(told.confirmed() ? 1 : 0);
            out.writeVar(told.ruleVersion());
            out.writeSigned(told.point());
            out.writeSigned(told.figures().numerator());
            out.writeSigned(told.figures().denominator());
        }
    }

    private static ToldRate readTold(ByteReader in) {
        if (in.readByte() == 0) {
            return null;
        }
        return new ToldRate(
                in.readSigned(),
                in.readSigned(),
                SEVERITIES[in.readByte()],
                in.readCount(),
                in.readByte() != 0,
                in.readCount(),
                in.readSigned(),
                new Ratio(in.readSigned(), in.readSigned()));
    }
}
