package io.reformpulse.standalone.chaos;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.chaos.fault.Victim;
import io.reformpulse.standalone.cluster.Cluster;
import io.reformpulse.standalone.cluster.ClusterState;
import io.reformpulse.standalone.cluster.FlinkJob;
import io.reformpulse.standalone.cluster.ProcessId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A cluster of processes as a victim. */
final class ClusterVictim implements Victim {
    private static final long PATIENCE_MILLIS = 180_000;
    private static final long GLANCE_MILLIS = 200;

    private final Cluster cluster;
    private final Runnable onBlow;

    /**
     * @param onBlow told before each process that is killed or paused
     */
    ClusterVictim(Cluster cluster, Runnable onBlow) {
        this.cluster = cluster;
        this.onBlow = onBlow;
    }

    @Override
    public void kill(String name) throws Exception {
        onBlow.run();
        cluster.signal(name, ProcessId.Signal.KILL);
    }

    @Override
    public void pause(String name) throws Exception {
        onBlow.run();
        cluster.signal(name, ProcessId.Signal.STOP);
    }

    @Override
    public void resume(String name) throws Exception {
        cluster.signal(name, ProcessId.Signal.CONT);
    }

    @Override
    public void start(String name) throws Exception {
        cluster.start(name);
    }

    @Override
    public String busyTaskManager() throws Exception {
        awaitJob();
        for (FlinkJob job : jobs()) {
            String busy = job.busiestTaskManager();
            if (busy != null) {
                return busy;
            }
        }
        throw Failure.failed("No TaskManager has any of the job.", null);
    }

    @Override
    public void awaitJob() throws Exception {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!isRunning()) {
            if (System.nanoTime() > deadline) {
                throw Failure.failed("The job does not run again.", null);
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private boolean isRunning() throws InterruptedException {
        for (FlinkJob job : jobs()) {
            if (job.standing().isRunning()) {
                return true;
            }
        }
        return false;
    }

    /** As each JobManager tells of it that is there. */
    private List<FlinkJob> jobs() {
        List<FlinkJob> jobs = new ArrayList<>();
        for (ClusterState.MemberState member : cluster.state().members()) {
            Integer port = member.member().ports().get("flink");
            if (port != null && member.state() == ProcessId.State.RUNNING) {
                jobs.add(new FlinkJob(port));
            }
        }
        return jobs;
    }

    @Override
    public void pass(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}
