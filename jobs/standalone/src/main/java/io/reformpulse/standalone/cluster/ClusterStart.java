package io.reformpulse.standalone.cluster;

import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.FolderLock;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.kafka.TopicSetup;
import io.reformpulse.standalone.rules.StartingRules;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.Uuid;

/** Starts a cluster, step by step, each once what it needs is there. */
public final class ClusterStart {
    private static final int PARTITIONS = 4;

    private final ClusterFolder folder;
    private final ClusterPlan plan;
    private final ClusterPorts.Wishes wishes;
    private final ReferenceFiles reference;
    private final StartingState from;
    private final Consumer<String> told;
    private ClusterTuning tuning = ClusterTuning.NONE;

    /** A start that goes on from the job's newest checkpoint. */
    public ClusterStart(
            ClusterFolder folder,
            ClusterPlan plan,
            ClusterPorts.Wishes wishes,
            ReferenceFiles reference,
            Consumer<String> told) {
        this(folder, plan, wishes, reference, StartingState.NEWEST, told);
    }

    /**
     * @param reference the jurisdiction's, which the cluster keeps a copy of
     * @param from what the job goes on from
     * @param told each step in words
     */
    public ClusterStart(
            ClusterFolder folder,
            ClusterPlan plan,
            ClusterPorts.Wishes wishes,
            ReferenceFiles reference,
            StartingState from,
            Consumer<String> told) {
        this.folder = folder;
        this.plan = plan;
        this.wishes = wishes;
        this.reference = reference;
        this.from = from;
        this.told = told;
    }

    /** Gives it something of its own; before it is run. */
    public ClusterStart tuned(ClusterTuning own) {
        tuning = own;
        return this;
    }

    /**
     * Returns once the job runs and its figures can be read; whoever fails or is stopped before
     * leaves no process behind.
     *
     * @param run tells this start from earlier ones on this folder
     * @return all that was started, to be closed
     */
    public Cluster run(String run, StopSignal stop) throws Exception {
        reference.load();
        FolderLock lock = folder.lock();
        try {
            Cluster cluster = new Cluster(folder, lock, prepare(run));
            try {
                start(cluster, new Waiting(folder, cluster, stop));
                return cluster;
            } catch (Exception e) {
                told.accept("It did not come up; stopping what was started");
                cluster.stop(sentence -> {});
                throw e;
            }
        } catch (Exception e) {
            lock.close();
            throw e;
        }
    }

    private ClusterState prepare(String run) throws Exception {
        ClusterState last = ClusterState.read(folder.state());
        if (last != null) {
            refuseIfUnlike(last);
        }
        ClusterPorts ports =
                ClusterPorts.choose(plan, wishes, new PortChooser(new Random(run.hashCode())));
        String kafkaId = last == null ? Uuid.randomUuid().toString() : last.kafkaId();
        ClusterFiles files = new ClusterFiles(folder, plan, ports, tuning);
        files.forgetLastRun();
        files.zooKeeper();
        files.brokers(kafkaId);
        files.reference(reference);
        FlinkConfig flink = new FlinkConfig(folder, ports, run, tuning);
        flink.write(folder.conf("flink").resolve("config.yaml"));
        List<Member> members =
                ClusterMembers.of(plan, folder, ports, flink, tuning, from.in(folder, told));
        ClusterState state =
                new ClusterState(
                        plan,
                        ports.bootstrap(),
                        kafkaId,
                        members.stream()
                                .map(each -> new ClusterState.MemberState(each, null))
                                .toList());
        state.write(folder.state());
        return state;
    }

    private void refuseIfUnlike(ClusterState last) {
        if (last.isAnyAlive()) {
            throw Failure.usage(
                    "A cluster runs on "
                            + folder.root()
                            + " already; ./pulse cluster status shows it, ./pulse cluster stop ends"
                            + " it.");
        }
        if (last.plan().brokers() != plan.brokers()
                || last.plan().simulated() != plan.simulated()) {
            throw Failure.usage(
                    "The Kafka in %s was made with --brokers %d%s; say the same, or name another --data."
                            .formatted(
                                    folder.root(),
                                    last.plan().brokers(),
                                    last.plan().simulated() ? " --simulated" : ""));
        }
    }

    private void start(Cluster cluster, Waiting waiting) throws Exception {
        told.accept("Starting ZooKeeper and Kafka");
        cluster.start(ClusterPlan.ZOOKEEPER);
        startAll(cluster, plan.brokerNames());
        String kafka = cluster.state().kafka();
        waiting.brokers(kafka, plan.brokers());
        Set<String> found =
                plan.simulated()
                        ? TopicSetup.forSimulation(kafka, PARTITIONS)
                        : TopicSetup.forArrivals(kafka, PARTITIONS);
        StartingRules.write(kafka, reference.rules(), !found.contains(Topics.TARGETS));
        told.accept("Starting Flink and the job");
        startAll(cluster, plan.jobManagerNames());
        startAll(cluster, plan.taskManagerNames());
        waiting.job();
        told.accept("Starting the delivery and the control room");
        cluster.start(ClusterPlan.DELIVERY);
        cluster.start(ClusterPlan.CONTROL_ROOM);
        waiting.figures(kafka, plan.simulated());
        waiting.page();
    }

    private static void startAll(Cluster cluster, List<String> names) throws Exception {
        for (String name : names) {
            cluster.start(name);
        }
    }
}
