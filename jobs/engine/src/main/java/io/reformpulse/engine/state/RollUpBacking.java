package io.reformpulse.engine.state;

import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;

/** The keyed state of the roll-up step and what its caches share; one for each subtask. */
public record RollUpBacking(
        ValueState<byte[]> head,
        MapState<String, byte[]> tallies,
        MapState<String, byte[]> late,
        CacheBudget budget,
        ByteWriter writer) {

    public static RollUpBacking of(KeyedStateStore store, CacheBudget budget) {
        return new RollUpBacking(
                store.getState(CommuneStates.UNIT_HEAD),
                store.getMapState(CommuneStates.UNIT_TALLIES),
                store.getMapState(CommuneStates.UNIT_LATE),
                budget,
                new ByteWriter());
    }
}
