package io.reformpulse.engine.state;

import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;

/**
 * The keyed state of the communes' alerts and what its caches share; one for each subtask.
 *
 * @param writer for everything written by the subtask, as it runs on one thread
 */
public record AlertBacking(
        ValueState<byte[]> head,
        MapState<Long, byte[]> wakes,
        MapState<String, byte[]> beyondLimit,
        MapState<String, byte[]> incidents,
        MapState<Integer, byte[]> signals,
        CacheBudget budget,
        ByteWriter writer) {

    public static AlertBacking of(KeyedStateStore store, CacheBudget budget) {
        return new AlertBacking(
                store.getState(AlertStates.HEAD),
                store.getMapState(AlertStates.WAKES),
                store.getMapState(AlertStates.BEYOND_LIMIT),
                store.getMapState(AlertStates.INCIDENTS),
                store.getMapState(AlertStates.SIGNALS),
                budget,
                new ByteWriter());
    }
}
