package io.reformpulse.standalone.chaos;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.cluster.Cluster;
import io.reformpulse.standalone.cluster.ClusterFolder;
import io.reformpulse.standalone.cluster.ClusterState;
import io.reformpulse.standalone.cluster.FlinkJob;
import io.reformpulse.standalone.cluster.ProcessId;
import io.reformpulse.standalone.cluster.Resumption;
import io.reformpulse.standalone.flink.NewestCheckpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Has the job of a cluster go on from elsewhere, as an operator does by stop and up. */
final class JobMoves {
    private static final long PATIENCE_MILLIS = 120_000;
    private static final long GLANCE_MILLIS = 200;

    private final Cluster cluster;
    private final ClusterFolder folder;
    private int moves;

    JobMoves(Cluster cluster, ClusterFolder folder) {
        this.cluster = cluster;
        this.folder = folder;
    }

    void toWholeCheckpoint(int parallelism) throws Exception {
        Path whole = NewestCheckpoint.in(folder.checkpoints(), passedOver -> {});
        if (whole == null) {
            throw Failure.failed("There is no checkpoint to go on from.", null);
        }
        goOn(whole, parallelism);
    }

    void bySavepoint(FlinkJob job, int parallelism) throws Exception {
        Path savepoint = job.stopBySavepoint(folder.savepoints());
        // It ends with its job; before that, its answer may be on its way.
        awaitEnd("jobmanager-1");
        goOn(savepoint, parallelism);
    }

    private void goOn(Path from, int parallelism) throws Exception {
        List<String> flink =
                cluster.state().members().stream()
                        .map(each -> each.member().name())
                        .filter(JobMoves::isOfFlink)
                        .toList();
        for (String name : flink) {
            if (cluster.state().member(name).state() != ProcessId.State.ENDED) {
                cluster.signal(name, ProcessId.Signal.KILL);
            }
        }
        cluster.resume(new Resumption("move-" + ++moves, from, parallelism));
        for (String name : flink) {
            cluster.start(name);
        }
    }

    private static boolean isOfFlink(String name) {
        return name.startsWith("jobmanager") || name.startsWith("taskmanager");
    }

    /** Waits until a process ended by itself. */
    void awaitEnd(String name) throws IOException, InterruptedException {
        ClusterState.MemberState member = cluster.state().member(name);
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (member.state() != ProcessId.State.ENDED) {
            if (System.nanoTime() > deadline) {
                throw Failure.failed(name + " did not end by itself.", null);
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }
}
