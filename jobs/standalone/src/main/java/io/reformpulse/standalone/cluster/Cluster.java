package io.reformpulse.standalone.cluster;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.FolderLock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The cluster of a folder, to be changed by one command at a time: its processes are ended, paused
 * and started again one by one.
 */
public final class Cluster implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;
    private static final long GLANCE_MILLIS = 50;

    private final ClusterFolder folder;
    private final FolderLock lock;
    private ClusterState state;

    Cluster(ClusterFolder folder, FolderLock lock, ClusterState state) {
        this.folder = folder;
        this.lock = lock;
        this.state = state;
    }

    /** Takes the cluster that was started there; fails if none was. */
    public static Cluster open(ClusterFolder folder) throws IOException {
        // Not by the lock, which would make the folder.
        look(folder);
        FolderLock lock = folder.lock();
        return new Cluster(folder, lock, look(folder));
    }

    /** What there is of a cluster, without the right to change it; fails if there is none. */
    public static ClusterState look(ClusterFolder folder) {
        ClusterState state = ClusterState.read(folder.state());
        if (state == null) {
            throw Failure.unreachable(
                    "No cluster was started on "
                            + folder.root()
                            + "; start one with ./pulse cluster up, or name its folder with --data.",
                    null);
        }
        return state;
    }

    public ClusterState state() {
        return state;
    }

    /** Sends a signal to a process; fails if it is not there. */
    public void signal(String name, ProcessId.Signal signal)
            throws IOException, InterruptedException {
        ClusterState.MemberState member = state.member(name);
        if (member.process() == null || !member.process().signal(signal)) {
            throw Failure.failed(
                    name + " does not run; ./pulse cluster start " + name + " starts it.", null);
        }
        if (signal == ProcessId.Signal.KILL) {
            awaitEnd(List.of(member));
        }
    }

    /** Starts a process again as it was started before; fails if it is there. */
    public ProcessId start(String name) throws IOException {
        ClusterState.MemberState member = state.member(name);
        if (member.state() != ProcessId.State.ENDED) {
            throw Failure.usage(
                    name
                            + " runs already, as process "
                            + member.process().pid()
                            + "; end it first, with ./pulse cluster kill "
                            + name
                            + ".");
        }
        requireBuild(member.member().command());
        ProcessId process = Spawn.start(member.member().command(), folder.printed(name));
        state = state.started(name, process);
        state.write(folder.state());
        return process;
    }

    /**
     * From where the job goes on with the next start of Flink's processes, which must have ended.
     */
    public void resume(Resumption resumption) throws IOException {
        state = state.resuming(resumption);
        state.write(folder.state());
    }

    // What it is made of may have been built anew since, and the old build been removed.
    private static void requireBuild(List<String> command) {
        String classPath = command.get(command.indexOf("-cp") + 1);
        for (String entry : classPath.split(File.pathSeparator)) {
            if (!Files.exists(Path.of(entry))) {
                throw Failure.failed(
                        "The build that this cluster was started from is gone ("
                                + entry
                                + "); ./pulse cluster stop, then up, go on with the new one.",
                        null);
            }
        }
    }

    /**
     * Ends all processes in an order in which none misses another one, and waits for that.
     *
     * @param told who is ended next, and who did not end by itself
     */
    public void stop(Consumer<String> told) throws IOException, InterruptedException {
        ClusterPlan plan = state.plan();
        List<List<String>> order =
                List.of(
                        List.of(ClusterPlan.CONTROL_ROOM, ClusterPlan.DELIVERY),
                        plan.jobManagerNames(),
                        plan.taskManagerNames(),
                        List.of(ClusterPlan.ZOOKEEPER),
                        plan.brokerNames());
        for (List<String> names : order) {
            List<ClusterState.MemberState> alive = new ArrayList<>();
            for (String name : names) {
                ClusterState.MemberState member = state.member(name);
                if (member.state() != ProcessId.State.ENDED) {
                    alive.add(member);
                }
            }
            end(alive, told);
        }
    }

    private static void end(List<ClusterState.MemberState> members, Consumer<String> told)
            throws IOException, InterruptedException {
        for (ClusterState.MemberState each : members) {
            told.accept("Stopping " + each.member().name());
            // One that is paused would not hear it.
            each.process().signal(ProcessId.Signal.CONT);
            each.process().signal(ProcessId.Signal.TERM);
        }
        for (ClusterState.MemberState slow : awaitEnd(members)) {
            told.accept("Killing " + slow.member().name() + ", which did not end by itself");
            slow.process().signal(ProcessId.Signal.KILL);
        }
        awaitEnd(members);
    }

    /** Those that are still there when patience ends. */
    private static List<ClusterState.MemberState> awaitEnd(List<ClusterState.MemberState> members)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        List<ClusterState.MemberState> alive = alive(members);
        while (!alive.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(GLANCE_MILLIS);
            alive = alive(members);
        }
        return alive;
    }

    private static List<ClusterState.MemberState> alive(List<ClusterState.MemberState> members) {
        return members.stream().filter(each -> each.process().isAlive()).toList();
    }

    /** Gives up the right to change it; it goes on running. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
