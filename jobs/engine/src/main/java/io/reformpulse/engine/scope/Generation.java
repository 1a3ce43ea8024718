package io.reformpulse.engine.scope;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The restart generation: greater after each restart than ever before it, so that a revision never
 * goes back. Every subtask of every step that stamps rows claims the same number, because all are
 * restored from one checkpoint and restarted together.
 */
public final class Generation {
    private static final ListStateDescriptor<Long> STORED =
            new ListStateDescriptor<>("generation", Types.LONG);

    private Generation() {}

    /**
     * Claims the generation of this start and keeps it with the next checkpoint.
     *
     * @param floor below which no generation starts: when the job was submitted, in epoch
     *     milliseconds, so that two starts from one checkpoint differ; 0 in tests
     * @param attempt how often the job was restarted since it was submitted
     */
    public static long claim(OperatorStateStore store, long floor, int attempt) throws Exception {
        ListState<Long> stored = store.getUnionListState(STORED);
        long greatest = floor;
        for (Long generation : stored.get()) {
            greatest = Math.max(greatest, generation);
        }
        long claimed = greatest + 1 + attempt;
        stored.clear();
        stored.add(claimed);
        return claimed;
    }
}
