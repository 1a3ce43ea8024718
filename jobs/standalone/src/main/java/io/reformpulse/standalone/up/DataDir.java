package io.reformpulse.standalone.up;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.FolderLock;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Properties;

/** The folder in which a run keeps everything that a later run goes on from; one run at a time. */
public final class DataDir implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String SIMULATED = "simulated";

    private final Path root;
    private final FolderLock lock;

    private DataDir(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder, which is made if need be, for this process alone. */
    public static DataDir take(Path root) {
        try {
            Files.createDirectories(root);
            FolderLock lock = FolderLock.tryTake(root.resolve(LOCK));
            if (lock == null) {
                throw Failure.usage(
                        "Another ./pulse up is running on "
                                + root
                                + " (process "
                                + running(root).getProperty("pid", "unknown")
                                + "); stop it with Ctrl-C, or give this one its own --data.");
            }
            // Until announced again: the address of the last run may be another's by now.
            Files.deleteIfExists(root.resolve("running.properties"));
            return new DataDir(root.toAbsolutePath().normalize(), lock);
        } catch (IOException e) {
            throw Failure.usage(
                    "The data folder "
                            + root
                            + " cannot be made or written to ("
                            + e
                            + "); name another one with --data.",
                    e);
        }
    }

    /**
     * What the run on a folder says of itself: pid, kafka, zone, clock; empty if none ran there.
     */
    public static Properties running(Path root) throws IOException {
        return read(root.resolve("running.properties"));
    }

    /** Whether a run holds the folder now. */
    public static boolean isTaken(Path root) throws IOException {
        return FolderLock.isTaken(root.resolve(LOCK));
    }

    /** Whether what a run on a folder says of itself is that its time is a feed's. */
    public static boolean isSimulated(Properties running) {
        return SIMULATED.equals(running.getProperty("clock"));
    }

    /** Lets other commands find this run, whose records and alerts carry simulated times. */
    public void announce(String kafka, ZoneId zone) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        properties.setProperty("kafka", kafka);
        properties.setProperty("zone", zone.getId());
        properties.setProperty("clock", SIMULATED);
        write(root.resolve("running.properties"), properties);
    }

    /** The configuration of the last run on a folder, for the doctor; empty if there was none. */
    public static Properties configuration(Path root) throws IOException {
        return read(root.resolve("configuration.properties"));
    }

    public void keepConfiguration(Properties shown) throws IOException {
        write(root.resolve("configuration.properties"), shown);
    }

    /** What all runs on this folder play; empty on the first run. */
    public Properties workload() throws IOException {
        return read(root.resolve("workload.properties"));
    }

    public void keepWorkload(Properties workload) throws IOException {
        write(root.resolve("workload.properties"), workload);
    }

    Path root() {
        return root;
    }

    /** What is injected into the workload, and when. */
    public Path truth() {
        return root.resolve("truth.json");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    /** What need not outlive the process. */
    public Path scratch() {
        return root.resolve("scratch");
    }

    public Path log() {
        return root.resolve("logs").resolve("pulse.log");
    }

    public Path rejectedStore() {
        return root.resolve("rejected");
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
        }
        return properties;
    }

    private static void write(Path file, Properties properties) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }

    /** Gives the folder up. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw Failure.failed("The lock of " + root + " was not given up.", e);
        }
    }
}
