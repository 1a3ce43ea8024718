package io.reformpulse.standalone.cluster;

import io.reformpulse.engine.PulseJob;
import io.reformpulse.standalone.cli.Pulse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kafka.Kafka;
import org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.apache.flink.runtime.zookeeper.FlinkZooKeeperQuorumPeer;

/** The command lines of a cluster's processes. */
final class ClusterMembers {
    private static final int BROKER_MEBIBYTES = 384;
    private static final int ZOOKEEPER_MEBIBYTES = 64;
    private static final int PRODUCT_MEBIBYTES = 256;

    private final ClusterPlan plan;
    private final ClusterFolder folder;
    private final ClusterPorts ports;
    private final FlinkConfig flink;
    private final ClusterTuning tuning;
    private final List<Member> members = new ArrayList<>();

    private ClusterMembers(
            ClusterPlan plan,
            ClusterFolder folder,
            ClusterPorts ports,
            FlinkConfig flink,
            ClusterTuning tuning) {
        this.plan = plan;
        this.folder = folder;
        this.ports = ports;
        this.flink = flink;
        this.tuning = tuning;
    }

    /**
     * All of them, in the order in which they are started.
     *
     * @param checkpoint from which the job goes on; null to begin anew
     */
    static List<Member> of(
            ClusterPlan plan,
            ClusterFolder folder,
            ClusterPorts ports,
            FlinkConfig flink,
            ClusterTuning tuning,
            Path checkpoint) {
        ClusterMembers all = new ClusterMembers(plan, folder, ports, flink, tuning);
        all.zooKeeper();
        all.brokers();
        all.jobManagers(checkpoint);
        all.taskManagers();
        all.delivery();
        all.controlRoom();
        return all.members;
    }

    private void add(String name, List<String> command, Map<String, Integer> listening) {
        members.add(new Member(name, command, new TreeMap<>(listening)));
    }

    private JavaCommand java(String name) {
        return new JavaCommand().log(folder.log(name));
    }

    private void zooKeeper() {
        String name = ClusterPlan.ZOOKEEPER;
        add(
                name,
                java(name)
                        .heap(ZOOKEEPER_MEBIBYTES)
                        .quickStart()
                        .running(
                                FlinkZooKeeperQuorumPeer.class.getName(),
                                List.of(
                                        "--zkConfigFile",
                                        folder.conf("zoo.cfg").toString(),
                                        "--peerId",
                                        "1")),
                Map.of("zookeeper", ports.zooKeeper()));
    }

    private void brokers() {
        for (int i = 0; i < plan.brokers(); i++) {
            String name = plan.brokerNames().get(i);
            add(
                    name,
                    java(name)
                            .heap(BROKER_MEBIBYTES)
                            .quickStart()
                            .running(
                                    Kafka.class.getName(),
                                    List.of(folder.conf(name + ".properties").toString())),
                    Map.of(
                            "kafka",
                            ports.brokers().get(i).broker(),
                            "controller",
                            ports.brokers().get(i).controller()));
        }
    }

    private void jobManagers(Path checkpoint) {
        FlinkConfig.Memory memory = flink.jobManager();
        for (int i = 0; i < plan.jobManagers(); i++) {
            String name = plan.jobManagerNames().get(i);
            List<String> arguments = flinkArguments(memory);
            arguments.add("-Drest.port=" + ports.rest().get(i));
            arguments.add("-Drest.bind-port=" + ports.rest().get(i));
            arguments.add(metricsAt(ports.jobManagerMetrics().get(i)));
            arguments.addAll(List.of("--job-classname", PulseJob.class.getName()));
            if (checkpoint != null) {
                arguments.addAll(List.of("--fromSavepoint", checkpoint.toUri().toString()));
            }
            arguments.addAll(JobSettings.of(plan, folder, ports.bootstrap(), tuning));
            add(
                    name,
                    java(name)
                            .quickStart()
                            .options(memory.jvmOptions())
                            .running(
                                    StandaloneApplicationClusterEntryPoint.class.getName(),
                                    arguments),
                    Map.of(
                            "flink",
                            ports.rest().get(i),
                            "metrics",
                            ports.jobManagerMetrics().get(i)));
        }
    }

    private void taskManagers() {
        FlinkConfig.Memory memory = flink.taskManager();
        for (int i = 0; i < plan.taskManagers(); i++) {
            String name = plan.taskManagerNames().get(i);
            List<String> arguments = flinkArguments(memory);
            arguments.add("-Dtaskmanager.resource-id=" + name);
            arguments.add(metricsAt(ports.taskManagerMetrics().get(i)));
            add(
                    name,
                    java(name)
                            .options(memory.jvmOptions())
                            .running(TaskManagerRunner.class.getName(), arguments),
                    Map.of("metrics", ports.taskManagerMetrics().get(i)));
        }
    }

    private List<String> flinkArguments(FlinkConfig.Memory memory) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--configDir", folder.conf("flink").toString()));
        arguments.addAll(memory.flinkOptions());
        return arguments;
    }

    private static String metricsAt(int port) {
        return "-Dmetrics.reporter.prometheus.port=" + port;
    }

    private void delivery() {
        List<String> arguments = new ArrayList<>();
        arguments.add("deliver");
        arguments.add("--from-beginning");
        arguments.addAll(List.of("--metrics-port", Integer.toString(ports.deliveryMetrics())));
        add(ClusterPlan.DELIVERY, product(arguments), Map.of("metrics", ports.deliveryMetrics()));
    }

    private void controlRoom() {
        List<String> arguments = new ArrayList<>();
        arguments.add("control-room");
        arguments.addAll(List.of("--reference", folder.reference().toString()));
        arguments.addAll(List.of("--port", Integer.toString(ports.controlRoom())));
        add(ClusterPlan.CONTROL_ROOM, product(arguments), Map.of("page", ports.controlRoom()));
    }

    /** A command of this product, which logs into the folder by itself. */
    private List<String> product(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--kafka", ports.bootstrap(), "--data", folder.root().toString()));
        if (plan.simulated()) {
            all.add("--simulated");
        }
        return new JavaCommand()
                .heap(PRODUCT_MEBIBYTES)
                .quickStart()
                .running(Pulse.class.getName(), all);
    }
}
