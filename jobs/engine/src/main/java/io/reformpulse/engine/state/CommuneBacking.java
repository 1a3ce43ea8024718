package io.reformpulse.engine.state;

import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;

/**
 * The keyed state of the commune step and what its caches share; one for each subtask.
 *
 * @param writer for everything written by the subtask, as it runs on one thread
 */
public record CommuneBacking(
        ValueState<byte[]> head,
        MapState<String, byte[]> dossiers,
        MapState<String, byte[]> looseRatings,
        MapState<Integer, byte[]> panes,
        MapState<Integer, byte[]> paneDurations,
        MapState<String, byte[]> late,
        MapState<Long, byte[]> held,
        MapState<Long, byte[]> agenda,
        CacheBudget budget,
        ByteWriter writer) {

    public static CommuneBacking of(KeyedStateStore store, CacheBudget budget) {
        return new CommuneBacking(
                store.getState(CommuneStates.HEAD),
                store.getMapState(CommuneStates.DOSSIERS),
                store.getMapState(CommuneStates.LOOSE_RATINGS),
                store.getMapState(CommuneStates.PANES),
                store.getMapState(CommuneStates.PANE_DURATIONS),
                store.getMapState(CommuneStates.LATE),
                store.getMapState(CommuneStates.HELD),
                store.getMapState(CommuneStates.AGENDA),
                budget,
                new ByteWriter());
    }
}
