package io.reformpulse.engine.state;

import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/** The keyed state of alerts, as {@link CommuneStates} is that of figures. */
final class AlertStates {
    /** A commune's {@link AlertHeadCodec}; kept for ever, one each. */
    static final ValueStateDescriptor<byte[]> HEAD = CommuneStates.value("alert-head");

    /** By epoch day (UTC) of the instants; removed when its last instant is past. */
    static final MapStateDescriptor<Long, byte[]> WAKES = CommuneStates.byNumber("alert-wakes");

    /** By dossier id; removed when the last digest has told it. */
    static final MapStateDescriptor<String, byte[]> BEYOND_LIMIT =
            CommuneStates.byText("alert-beyond-limit");

    /** By case; removed with its dossier or rating, of devices and officers after 7 days. */
    static final MapStateDescriptor<String, byte[]> INCIDENTS =
            CommuneStates.byText("alert-incidents");

    /** By local epoch day; removed after 7 days. */
    static final MapStateDescriptor<Integer, byte[]> SIGNALS = CommuneStates.byDay("alert-signals");

    /** Of a unit above the communes: its {@link UnitAlertHeadCodec}; kept for ever, one each. */
    static final ValueStateDescriptor<byte[]> UNIT_HEAD = CommuneStates.value("unit-alert-head");

    /** By local epoch day; removed after the 145 days that a rule may look back. */
    static final MapStateDescriptor<Integer, byte[]> UNIT_PANES =
            CommuneStates.byDay("unit-alert-panes");

    private AlertStates() {}
}
