package io.reformpulse.engine.graph;

import io.reformpulse.engine.publish.Outbound;
import org.apache.flink.api.java.functions.KeySelector;

/** The output partition of a row. */
final class PartitionOf implements KeySelector<Outbound, Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    public Integer getKey(Outbound value) {
        return value.partition();
    }
}
