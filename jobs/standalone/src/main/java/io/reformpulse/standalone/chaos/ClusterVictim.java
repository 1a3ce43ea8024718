package io.reformpulse.standalone.chaos;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.chaos.fault.Link;
import io.reformpulse.standalone.chaos.fault.Victim;
import io.reformpulse.standalone.chaos.means.CheckpointDamage;
import io.reformpulse.standalone.chaos.means.TornLog;
import io.reformpulse.standalone.cluster.Cluster;
import io.reformpulse.standalone.cluster.ClusterFolder;
import io.reformpulse.standalone.cluster.FlinkJob;
import io.reformpulse.standalone.cluster.ProcessId;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A cluster of processes as a victim. */
final class ClusterVictim implements Victim {
    private static final long PATIENCE_MILLIS = 180_000;
    private static final long GLANCE_MILLIS = 200;

    private final Cluster cluster;
    private final Equipment equipment;
    private final JobMoves moves;
    private final Runnable onBlow;
    private final Consumer<Boolean> silence;

    /**
     * @param onBlow told before each blow
     * @param silence told whether nothing may come from any commune
     */
    ClusterVictim(
            Cluster cluster, Equipment equipment, Runnable onBlow, Consumer<Boolean> silence) {
        this.cluster = cluster;
        this.equipment = equipment;
        this.onBlow = onBlow;
        this.silence = silence;
        moves = new JobMoves(cluster, equipment.folder());
    }

    @Override
    public List<String> names() {
        return cluster.state().members().stream().map(each -> each.member().name()).toList();
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
        for (FlinkJob job : cluster.state().jobs()) {
            String busy = job.busiestTaskManager();
            if (busy != null) {
                return busy;
            }
        }
        throw Failure.failed("No TaskManager has any of the job.", null);
    }

    @Override
    public void awaitJob() throws Exception {
        await(this::isRunning, "The job does not run again.");
    }

    @Override
    public void awaitEnd(String name) throws Exception {
        moves.awaitEnd(name);
    }

    @Override
    public void awaitFailure() throws Exception {
        await(this::isFailureTold, "The job does not fail, or does not say why.");
    }

    private boolean isFailureTold() throws InterruptedException {
        List<FlinkJob> jobs = cluster.state().jobs();
        // A JobManager that cannot go on ends, and its log says why.
        return jobs.isEmpty() || jobs.get(0).lastFailure() != null;
    }

    private static void await(Callable<Boolean> isSo, String complaint) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!isSo.call()) {
            if (System.nanoTime() > deadline) {
                throw Failure.failed(complaint, null);
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    @Override
    public void goOnFromWholeCheckpoint() throws Exception {
        moves.toWholeCheckpoint(cluster.state().plan().parallelism());
        awaitJob();
    }

    @Override
    public void rescale(int parallelism) throws Exception {
        awaitJob();
        onBlow.run();
        moves.bySavepoint(cluster.state().jobs().get(0), parallelism);
        awaitJob();
    }

    @Override
    public void damageNewestCheckpoint(boolean itsHandleToo) throws Exception {
        ClusterFolder folder = equipment.folder();
        CheckpointDamage.cut(folder.checkpoints(), folder.highAvailability(), itsHandleToo);
    }

    @Override
    public void tearLogs(String broker, Random random) throws Exception {
        if (TornLog.tear(equipment.folder().brokerLog(broker), random) == 0) {
            throw Failure.failed(broker + " has no segment to tear.", null);
        }
    }

    @Override
    public void silence(Duration time) throws InterruptedException {
        silence.accept(true);
        try {
            pass(time);
        } finally {
            silence.accept(false);
        }
    }

    @Override
    public void cut(Link link) {
        onBlow.run();
        equipment.relay(link).cut();
    }

    @Override
    public void slow(Link link) {
        onBlow.run();
        equipment.relay(link).slow();
    }

    @Override
    public void heal(Link link) {
        equipment.relay(link).heal();
    }

    @Override
    public void fillDisk() throws Exception {
        onBlow.run();
        equipment.disk().fill();
    }

    @Override
    public void freeDisk() throws Exception {
        equipment.disk().free();
    }

    private boolean isRunning() throws InterruptedException {
        for (FlinkJob job : cluster.state().jobs()) {
            if (job.standing().isRunning()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void pass(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}
