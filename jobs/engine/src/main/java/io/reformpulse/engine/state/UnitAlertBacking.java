package io.reformpulse.engine.state;

import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;

/** The keyed state of the alerts of units above the communes; one for each subtask. */
public record UnitAlertBacking(
        ValueState<byte[]> head,
        MapState<Integer, byte[]> panes,
        CacheBudget budget,
        ByteWriter writer) {

    public static UnitAlertBacking of(KeyedStateStore store, CacheBudget budget) {
        return new UnitAlertBacking(
                store.getState(AlertStates.UNIT_HEAD),
                store.getMapState(AlertStates.UNIT_PANES),
                budget,
                new ByteWriter());
    }
}
