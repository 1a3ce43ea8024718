package io.reformpulse.engine.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.runtime.taskexecutor.GlobalAggregateManager;
import org.junit.jupiter.api.Test;

/** Which start is the later one. */
class GenerationTest {
    /** Keeps what it is told as a JobManager does, as long as it lives. */
    private static final class JobManager implements GlobalAggregateManager {
        private final Map<String, Object> kept = new HashMap<>();

        @Override
        @SuppressWarnings("unchecked")
        public <I, A, O> O updateGlobalAggregate(
                String name, Object told, AggregateFunction<I, A, O> function) {
            A before = (A) kept.computeIfAbsent(name, n -> function.createAccumulator());
            A after = function.add((I) told, before);
            kept.put(name, after);
            return function.getResult(after);
        }
    }

    @Test
    void allWhoStartTogetherBeginAtOneTime() throws IOException {
        JobManager manager = new JobManager();
        assertThat(Generation.begun(manager, "7-1", 1000)).isEqualTo(1000);
        assertThat(Generation.begun(manager, "7-1", 1400)).isEqualTo(1000);
        assertThat(Generation.begun(manager, "7-1", 900)).isEqualTo(1000);
    }

    @Test
    void aLaterStartBeginsLater() throws IOException {
        JobManager manager = new JobManager();
        assertThat(Generation.begun(manager, "7-0", 1000)).isEqualTo(1000);
        assertThat(Generation.begun(manager, "7-1", 2000)).isEqualTo(2000);
    }

    @Test
    void anotherJobManagersFirstStartFromTheSameCheckpointBeginsLater() throws IOException {
        long before = Generation.begun(new JobManager(), "7-0", 1000);
        assertThat(Generation.begun(new JobManager(), "7-0", 3000)).isGreaterThan(before);
    }
}
