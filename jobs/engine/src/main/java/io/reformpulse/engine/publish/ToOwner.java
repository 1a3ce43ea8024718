package io.reformpulse.engine.publish;

import org.apache.flink.api.common.functions.Partitioner;

/** Sends all records of an output partition to the one subtask that writes it. */
public final class ToOwner implements Partitioner<Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    public int partition(Integer outputPartition, int subtasks) {
        return outputPartition % subtasks;
    }
}
