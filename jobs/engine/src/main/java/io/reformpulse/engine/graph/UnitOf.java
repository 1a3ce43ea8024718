package io.reformpulse.engine.graph;

import io.reformpulse.engine.rollup.UnitChange;
import org.apache.flink.api.java.functions.KeySelector;

/** The unit that a change is for. */
final class UnitOf implements KeySelector<UnitChange, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKey(UnitChange value) {
        return value.unitCode();
    }
}
