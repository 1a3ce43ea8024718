package io.reformpulse.standalone.cluster;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a cluster keeps everything: what it is made of, its logs and its data. */
public record ClusterFolder(Path root) {
    public ClusterFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The right to change what runs here, which one command has at a time. */
    FolderLock lock() {
        try {
            Files.createDirectories(root);
            FolderLock lock = FolderLock.tryTake(root.resolve("cluster.lock"));
            if (lock == null) {
                throw Failure.usage(
                        "Another ./pulse cluster command is at work on "
                                + root
                                + "; wait for its end, then say it again.");
            }
            return lock;
        } catch (IOException e) {
            throw Failure.usage(
                    "The data folder "
                            + root
                            + " cannot be made or written to ("
                            + e.getMessage()
                            + "); name another one with --data.",
                    e);
        }
    }

    Path state() {
        return root.resolve("cluster.json");
    }

    /** What a process writes by its logger. */
    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** What a process prints: where it cannot log, the reason of its end. */
    public Path printed(String name) {
        return root.resolve("logs").resolve(name + ".out");
    }

    Path reference() {
        return root.resolve("reference");
    }

    /** Configuration files, written anew by each start of the cluster. */
    Path conf(String name) {
        return root.resolve("conf").resolve(name);
    }

    public Path brokerLog(String broker) {
        return root.resolve("kafka").resolve(broker);
    }

    /** Which JobManager leads, and where the job's newest checkpoint is, of one run only. */
    Path zooKeeper() {
        return root.resolve("zookeeper");
    }

    /** What ZooKeeper points to. */
    public Path highAvailability() {
        return root.resolve("flink").resolve("ha");
    }

    public Path checkpoints() {
        return root.resolve("flink").resolve("checkpoints");
    }

    public Path savepoints() {
        return root.resolve("flink").resolve("savepoints");
    }

    /** What a start was asked to go on from last, and by its age, when. */
    Path startedFrom() {
        return root.resolve("flink").resolve("started-from");
    }

    /** What need not outlive the processes. */
    public Path scratch() {
        return root.resolve("flink").resolve("scratch");
    }

    Path rejectedStore() {
        return root.resolve("rejected");
    }
}
