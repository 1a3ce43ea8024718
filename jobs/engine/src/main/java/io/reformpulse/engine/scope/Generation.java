package io.reformpulse.engine.scope;

import java.io.IOException;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.taskexecutor.GlobalAggregateManager;
import org.apache.flink.streaming.api.operators.StreamingRuntimeContext;

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
     *     milliseconds, so that two starts from one checkpoint differ; 0 of a job that is never
     *     restarted
     * @param now epoch milliseconds
     */
    public static long claim(
            StateInitializationContext context,
            StreamingRuntimeContext runtime,
            long floor,
            long now)
            throws Exception {
        int attempt = runtime.getTaskInfo().getAttemptNumber();
        String start = context.getRestoredCheckpointId().orElse(0) + "-" + attempt;
        long begun = floor == 0 ? 0 : begun(runtime.getGlobalAggregateManager(), start, now);
        return claim(context.getOperatorStateStore(), Math.max(floor, begun), attempt);
    }

    /**
     * @param floor below which no generation starts
     * @param attempt how often the job was restarted since a JobManager took it over
     */
    static long claim(OperatorStateStore store, long floor, int attempt) throws Exception {
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

    /**
     * When a start began, the same for all: the JobManager keeps the first time it is told. One
     * that takes over from another counts attempts from 0 again and may go by the same checkpoint,
     * so neither tells two starts apart; but it is told a later time.
     */
    static long begun(GlobalAggregateManager jobManager, String start, long now)
            throws IOException {
        return jobManager.updateGlobalAggregate("generation-" + start, now, new FirstTold());
    }

    private static final class FirstTold implements AggregateFunction<Long, Long, Long> {
        private static final long serialVersionUID = 1L;
        private static final long NOTHING = Long.MIN_VALUE;

        @Override
        public Long createAccumulator() {
            return NOTHING;
        }

        @Override
        public Long add(Long told, Long first) {
            return first == NOTHING ? told : first;
        }

        @Override
        public Long getResult(Long first) {
            return first;
        }

        @Override
        public Long merge(Long one, Long other) {
            return Math.max(one, other);
        }
    }
}
