package io.reformpulse.engine.graph;

import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend.PriorityQueueStateType;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The settings of Flink without which the graph would not be what it promises. */
public final class PulseEnvironment {
    /** A row may wait this long in a buffer that is not full. */
    private static final Duration BUFFER_TIMEOUT = Duration.ofMillis(5);

    /** In a replay nobody waits for a row. */
    private static final Duration REPLAY_BUFFER_TIMEOUT = Duration.ofMillis(100);

    private PulseEnvironment() {}

    /** A job that never ends: state on disk, a checkpoint at each interval, kept when it stops. */
    public static Configuration live(Duration checkpointInterval, String checkpointFolder) {
        Configuration conf = common();
        conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
        conf.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        conf.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        if (checkpointFolder != null) {
            conf.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
            conf.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpointFolder);
        }
        conf.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        conf.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
                Duration.ofMillis(200));
        conf.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
                Duration.ofSeconds(20));
        return conf;
    }

    /** A replay: it fails for good, as its input can be read again from the start. */
    public static Configuration replay() {
        Configuration conf = common();
        conf.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        conf.set(ExecutionOptions.BUFFER_TIMEOUT, REPLAY_BUFFER_TIMEOUT);
        return conf;
    }

    private static Configuration common() {
        Configuration conf = new Configuration();
        conf.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
        conf.set(ExecutionOptions.BUFFER_TIMEOUT, BUFFER_TIMEOUT);
        conf.set(PipelineOptions.GENERIC_TYPES, false);
        conf.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        conf.set(PipelineOptions.MAX_PARALLELISM, PulseGraph.MAX_PARALLELISM);
        conf.set(PipelineOptions.OBJECT_REUSE, true);
        conf.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        // One timer a unit: few, and needed at every step of the clock.
        conf.set(RocksDBOptions.TIMER_SERVICE_FACTORY, PriorityQueueStateType.HEAP);
        // Most dossiers looked for are new: a filter says so without reading.
        conf.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
        // Of millions of dossiers a file's filter takes megabytes, more than a part of the block
        // cache: whole it would be read anew for each look.
        conf.set(RocksDBOptions.USE_PARTITIONED_INDEX_FILTERS, true);
        return conf;
    }

    public static StreamExecutionEnvironment of(Configuration conf, int parallelism) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
        env.setParallelism(parallelism);
        return env;
    }
}
