package io.reformpulse.standalone.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/** Flink's settings for the JobManagers and TaskManagers of one machine. */
final class FlinkConfig {
    private static final String LOOPBACK = "127.0.0.1";

    private final Map<String, String> settings = new TreeMap<>();

    /**
     * @param run tells this start of the cluster from earlier ones
     */
    FlinkConfig(ClusterFolder folder, ClusterPorts ports, String run, ClusterTuning tuning) {
        listening();
        state(folder);
        highAvailability(folder, ports, run);
        quickToNotice();
        memory();
        settings.put("metrics.reporters", "prometheus");
        settings.put(
                "metrics.reporter.prometheus.factory.class",
                "org.apache.flink.metrics.prometheus.PrometheusReporterFactory");
        settings.putAll(tuning.flink());
    }

    private void listening() {
        for (String key :
                List.of(
                        "jobmanager.rpc.address",
                        "jobmanager.bind-host",
                        "taskmanager.host",
                        "taskmanager.bind-host",
                        "rest.address",
                        "rest.bind-address")) {
            settings.put(key, LOOPBACK);
        }
        settings.put("web.submit.enable", "false");
        settings.put("web.cancel.enable", "false");
    }

    private void state(ClusterFolder folder) {
        settings.put("state.backend.type", "rocksdb");
        settings.put("execution.checkpointing.dir", folder.checkpoints().toUri().toString());
        settings.put(
                "execution.checkpointing.savepoint-dir", folder.savepoints().toUri().toString());
        settings.put(
                "execution.checkpointing.externalized-checkpoint-retention",
                "RETAIN_ON_CANCELLATION");
        // Where the newest one is damaged, the one before it must be there.
        settings.put("execution.checkpointing.num-retained", "3");
        settings.put("io.tmp.dirs", folder.scratch().toString());
        settings.put("taskmanager.numberOfTaskSlots", Integer.toString(ClusterPlan.SLOTS));
        // On all of them alike: the loss of one is then the loss of a part.
        settings.put("taskmanager.load-balance.mode", "SLOTS");
    }

    private void highAvailability(ClusterFolder folder, ClusterPorts ports, String run) {
        settings.put("high-availability.type", "zookeeper");
        settings.put("high-availability.zookeeper.quorum", LOOPBACK + ":" + ports.zooKeeper());
        settings.put("high-availability.storageDir", folder.highAvailability().toUri().toString());
        settings.put("high-availability.cluster-id", run);
        settings.put("high-availability.zookeeper.client.session-timeout", "8 s");
    }

    private void quickToNotice() {
        settings.put("heartbeat.interval", "1 s");
        settings.put("heartbeat.timeout", "10 s");
        // Those that start at the same time must not wait long for one another.
        settings.put("cluster.registration.error-delay", "1 s");
        // Nor fail because all of them start on two processors.
        settings.put("pekko.startup-timeout", "2 min");
        settings.put("pekko.ask.timeout", "30 s");
    }

    private void memory() {
        settings.put("jobmanager.memory.process.size", "640m");
        settings.put("jobmanager.memory.jvm-metaspace.size", "160m");
        settings.put("jobmanager.memory.off-heap.size", "64m");
        settings.put("jobmanager.memory.jvm-overhead.min", "64m");
        settings.put("taskmanager.memory.process.size", "1152m");
        settings.put("taskmanager.memory.jvm-metaspace.size", "192m");
        settings.put("taskmanager.memory.jvm-overhead.min", "96m");
        settings.put("taskmanager.memory.managed.size", "192m");
        settings.put("taskmanager.memory.network.max", "64m");
    }

    /** Writes them where {@code --configDir} says. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        settings.forEach((key, value) -> lines.add(key + ": \"" + value + "\""));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /** How a JVM and Flink in it share the memory of a process. */
    record Memory(List<String> jvmOptions, List<String> flinkOptions) {
        private static Memory of(String jvm, String flink) {
            return new Memory(
                    Arrays.asList(jvm.strip().split("\\s+")),
                    Arrays.asList(flink.strip().split("\\s+")));
        }
    }

    Memory taskManager() {
        TaskExecutorProcessSpec memory =
                TaskExecutorProcessUtils.processSpecFromConfig(Configuration.fromMap(settings));
        return Memory.of(
                ProcessMemoryUtils.generateJvmParametersStr(memory),
                TaskExecutorProcessUtils.generateDynamicConfigsStr(memory));
    }

    Memory jobManager() {
        Configuration configuration = Configuration.fromMap(settings);
        JobManagerProcessSpec memory = JobManagerProcessUtils.processSpecFromConfig(configuration);
        return Memory.of(
                JobManagerProcessUtils.generateJvmParametersStr(memory, configuration),
                JobManagerProcessUtils.generateDynamicConfigsStr(memory));
    }
}
