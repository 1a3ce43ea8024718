package io.reformpulse.standalone.cluster;

import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.standalone.kafka.BrokerSettings;
import io.reformpulse.standalone.kafka.LogFolder;
import io.reformpulse.standalone.replay.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays out the files of a cluster's folder that its processes read when they start. */
final class ClusterFiles {
    private final ClusterFolder folder;
    private final ClusterPlan plan;
    private final ClusterPorts ports;
    private final ClusterTuning tuning;

    ClusterFiles(ClusterFolder folder, ClusterPlan plan, ClusterPorts ports, ClusterTuning tuning) {
        this.folder = folder;
        this.plan = plan;
        this.ports = ports;
        this.tuning = tuning;
    }

    /** Removes what belonged to the last run only. */
    void forgetLastRun() throws IOException {
        Folders.delete(folder.zooKeeper());
        Folders.delete(folder.highAvailability());
        Folders.delete(folder.scratch());
        Files.createDirectories(folder.zooKeeper());
        Files.createDirectories(folder.highAvailability());
        Files.createDirectories(folder.scratch());
        Files.createDirectories(folder.log("").getParent());
    }

    void zooKeeper() throws IOException {
        write(
                folder.conf("zoo.cfg"),
                List.of(
                        "tickTime=1000",
                        "dataDir=" + folder.zooKeeper(),
                        "clientPort=" + ports.zooKeeper(),
                        "clientPortAddress=127.0.0.1",
                        "admin.enableServer=false"));
    }

    /**
     * @param kafkaId the id that the brokers share
     */
    void brokers(String kafkaId) throws Exception {
        for (int i = 0; i < plan.brokers(); i++) {
            String name = plan.brokerNames().get(i);
            Path log = folder.brokerLog(name);
            if (!LogFolder.isFormatted(log)) {
                LogFolder.format(log, i + 1, kafkaId);
            }
            Map<String, String> settings = BrokerSettings.of(log, i + 1, ports.brokers());
            tuning.amend(settings);
            List<String> lines = new ArrayList<>();
            settings.forEach((key, value) -> lines.add(key + "=" + value));
            write(folder.conf(name + ".properties"), lines);
        }
    }

    /** The job needs it as a folder, the shipped one too. */
    void reference(ReferenceFiles files) throws IOException {
        Path to = Files.createDirectories(folder.reference());
        Files.writeString(to.resolve("jurisdiction.yaml"), files.jurisdiction());
        Files.writeString(to.resolve("units.csv"), files.units());
        Files.writeString(to.resolve("procedures.csv"), files.procedures());
        Files.writeString(to.resolve("calendar.csv"), files.calendar());
        Files.writeString(to.resolve("targets.yaml"), files.targets());
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
