package io.reformpulse.standalone.flink;

import io.reformpulse.standalone.Failure;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink cluster in this JVM, for one job. */
public final class LocalFlink implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;
    private static final int MANY_SLICES = 16;
    private static final int SHUFFLES = 11;
    private static final int FEWEST_BUFFERS = 2048;

    private final MiniCluster cluster;
    private JobID job;
    private CompletableFuture<JobResult> result;

    private LocalFlink(MiniCluster cluster) {
        this.cluster = cluster;
    }

    /**
     * @param scratch a folder for what need not outlive it
     * @param managedMebibytes the memory that state may take
     */
    public static LocalFlink start(Path scratch, int parallelism, int managedMebibytes) {
        Configuration configuration = new Configuration();
        configuration.set(CoreOptions.TMP_DIRS, scratch.toString());
        configuration.set(
                TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(managedMebibytes));
        configuration.set(TaskManagerOptions.MEMORY_SEGMENT_SIZE, bufferSize(parallelism));
        MemorySize network = networkMemory(parallelism);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
        MiniCluster cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(configuration)
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(parallelism)
                                .withRandomPorts()
                                .build());
        try {
            cluster.start();
        } catch (Exception e) {
            throw Failure.failed("Flink did not start in this JVM (" + e.getMessage() + ").", e);
        }
        return new LocalFlink(cluster);
    }

    // Each slice of a step keeps a buffer for each slice of the next, so they grow with the square.
    private static MemorySize networkMemory(int parallelism) {
        int buffers = Math.max(FEWEST_BUFFERS, SHUFFLES * parallelism * (parallelism + 1));
        return bufferSize(parallelism).multiply(buffers);
    }

    private static MemorySize bufferSize(int parallelism) {
        return new MemorySize(parallelism <= MANY_SLICES ? 32 << 10 : 4 << 10);
    }

    /**
     * Starts the job that was built in an environment.
     *
     * @param checkpoint to go on from; null for a fresh start
     */
    public void submit(StreamExecutionEnvironment environment, Path checkpoint) {
        JobGraph graph = environment.getStreamGraph().getJobGraph();
        if (checkpoint != null) {
            graph.setSavepointRestoreSettings(
                    SavepointRestoreSettings.forPath(
                            checkpoint.toUri().toString(), false, RecoveryClaimMode.CLAIM));
        }
        try {
            job = cluster.submitJob(graph).get(PATIENCE_SECONDS, TimeUnit.SECONDS).getJobID();
            result = cluster.requestJobResult(job);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.failed("Interrupted while starting the job.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw Failure.failed("Flink did not take the job (" + e.getMessage() + ").", e);
        }
    }

    /** Waits for the job's own end, at most so long; false if it goes on. Fails if it failed. */
    public boolean awaitEnd(long millis) throws InterruptedException {
        try {
            JobResult ended = result.get(millis, TimeUnit.MILLISECONDS);
            ended.getSerializedThrowable()
                    .ifPresent(
                            error -> {
                                throw failed(error.deserializeError(getClass().getClassLoader()));
                            });
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        }
    }

    private static Failure failed(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Failure.failed(
                "The job failed: " + root + ". Run it again with -v for more.", error);
    }

    /** Ends the job; its checkpoints stay. */
    public void cancel() throws InterruptedException {
        try {
            if (job != null && !result.isDone()) {
                cluster.cancelJob(job).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw Failure.failed("The job did not end (" + e.getMessage() + ").", e);
        }
    }

    /** Loses the TaskManager with all it has on the heap, and starts another. */
    public void replaceTaskManager() throws Exception {
        cluster.terminateTaskManager(0).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        cluster.startTaskManager();
    }

    /** Stores all now, and commits what was told up to here. */
    public void settle() throws Exception {
        // What the first has stored is committed once all know of it, and the second finds that
        // done.
        for (int checkpoint = 0; checkpoint < 2; checkpoint++) {
            cluster.triggerCheckpoint(job, CheckpointType.CONFIGURED)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Whether the job's tasks are all at work. */
    public boolean isRunning() throws InterruptedException {
        try {
            return cluster.getJobStatus(job).get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    == JobStatus.RUNNING;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            cluster.close();
        } catch (Exception e) {
            throw Failure.failed("Flink did not stop (" + e.getMessage() + ").", e);
        }
    }
}
