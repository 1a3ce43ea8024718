package io.reformpulse.standalone.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink cluster in this JVM whose workers can be ended. */
final class RigCluster implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final MiniCluster cluster;
    private JobID job;

    private RigCluster(MiniCluster cluster) {
        this.cluster = cluster;
    }

    static RigCluster start(int workers, int slotsEach) throws Exception {
        return start(workers, slotsEach, new Configuration());
    }

    /**
     * @param more settings of Flink beside the rig's own
     */
    static RigCluster start(int workers, int slotsEach, Configuration more) throws Exception {
        Configuration conf = new Configuration(more);
        conf.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
        conf.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofMillis(500));
        conf.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofSeconds(5));
        MiniCluster cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(conf)
                                .setNumTaskManagers(workers)
                                .setNumSlotsPerTaskManager(slotsEach)
                                .withRandomPorts()
                                .build());
        cluster.start();
        return new RigCluster(cluster);
    }

    /**
     * @param savepoint to go on from; null for a fresh start
     */
    void submit(StreamExecutionEnvironment env, String savepoint) throws Exception {
        JobGraph graph = env.getStreamGraph().getJobGraph();
        if (savepoint != null) {
            graph.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(savepoint));
        }
        job = cluster.submitJob(graph).get(PATIENCE_SECONDS, TimeUnit.SECONDS).getJobID();
    }

    JobStatus status() throws Exception {
        return cluster.getJobStatus(job).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Ends a worker as a crash would, and starts another. */
    void replaceWorker(int index) throws Exception {
        cluster.terminateTaskManager(index).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        cluster.startTaskManager();
    }

    /** Stops the job and tells where its state is. */
    String stopWithSavepoint(Path folder) throws Exception {
        return cluster.stopWithSavepoint(
                        job, folder.toUri().toString(), false, SavepointFormatType.CANONICAL)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void cancel() throws Exception {
        cluster.cancelJob(job).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        cluster.requestJobResult(job).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
