package io.reformpulse.engine.state;

import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The keyed state of figures; {@link AlertStates} is that of alerts. Bytes under plain keys, so
 * that Flink's own serializers never decide what can be read again; the layouts are the codecs' of
 * this package.
 */
final class CommuneStates {
    private static final TypeInformation<byte[]> BYTES =
            PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;

    /** A commune's {@link CommuneHeadCodec}; kept for ever, one each. */
    static final ValueStateDescriptor<byte[]> HEAD = value("head");

    /** By dossier id; a tombstone (2 bytes) from 400 days after its end on, kept for ever. */
    static final MapStateDescriptor<String, byte[]> DOSSIERS = byText("dossiers");

    /** By event id; removed by the agenda 400 days after its arrival. */
    static final MapStateDescriptor<String, byte[]> LOOSE_RATINGS = byText("loose-ratings");

    /** By local epoch day; removed when its year is frozen. */
    static final MapStateDescriptor<Integer, byte[]> PANES = byDay("panes");

    /** By local epoch day; goes with its pane. */
    static final MapStateDescriptor<Integer, byte[]> PANE_DURATIONS = byDay("pane-durations");

    /** By window; removed when its year is frozen. */
    static final MapStateDescriptor<String, byte[]> LATE = byText("late");

    /** By order of coming; removed when the clock passes the record's arrival. */
    static final MapStateDescriptor<Long, byte[]> HELD = byNumber("held");

    /** By {@link AgendaDay} (UTC) and chunk; removed when the day's last instant is past. */
    static final MapStateDescriptor<Long, byte[]> AGENDA = byNumber("agenda");

    /** Of a unit above the communes: its {@link RollUpHeadCodec}; kept for ever, one each. */
    static final ValueStateDescriptor<byte[]> UNIT_HEAD = value("unit-head");

    /**
     * By window; removed when its year is frozen, an hour's 45 days after it, rolling ones daily.
     */
    static final MapStateDescriptor<String, byte[]> UNIT_TALLIES = byText("unit-tallies");

    /** By window; goes with its tally. */
    static final MapStateDescriptor<String, byte[]> UNIT_LATE = byText("unit-late");

    private CommuneStates() {}

    static ValueStateDescriptor<byte[]> value(String name) {
        return new ValueStateDescriptor<>(name, BYTES);
    }

    static MapStateDescriptor<String, byte[]> byText(String name) {
        return new MapStateDescriptor<>(name, Types.STRING, BYTES);
    }

    static MapStateDescriptor<Integer, byte[]> byDay(String name) {
        return new MapStateDescriptor<>(name, Types.INT, BYTES);
    }

    static MapStateDescriptor<Long, byte[]> byNumber(String name) {
        return new MapStateDescriptor<>(name, Types.LONG, BYTES);
    }
}
