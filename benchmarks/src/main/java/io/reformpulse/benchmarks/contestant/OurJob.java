package io.reformpulse.benchmarks.contestant;

import io.reformpulse.engine.LiveJob;
import io.reformpulse.engine.config.ConfigKey;
import io.reformpulse.engine.config.ConfigLayers;
import io.reformpulse.engine.config.ConfigValues;
import io.reformpulse.engine.config.PulseConfig;
import io.reformpulse.engine.graph.PulseEnvironment;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.flink.LocalFlink;
import io.reformpulse.standalone.rules.StartingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The product's own job on its own topics; it never ends, so it is watched until all is told. */
public final class OurJob {
    /** What the managed memory of RocksDB may take, as the peers on Flink have it. */
    static final int MANAGED_MEBIBYTES = 512;

    private static final long HALF_A_YEAR_MILLIS = Duration.ofDays(182).toMillis();
    private static final String CHECKPOINTS = "checkpoints";

    private final Contest contest;

    public OurJob(Contest contest) {
        this.contest = contest;
    }

    Timing run() throws Exception {
        return run(false);
    }

    /** The same, but its TaskManager is lost once the figures have come to half a year. */
    Timing runStruck() throws Exception {
        return run(true);
    }

    private Timing run(boolean strikes) throws Exception {
        FeedEnds feed = FeedEnds.ask(contest.bootstrap());
        try (LocalFlink flink =
                LocalFlink.start(contest.scratch(), contest.slots(), MANAGED_MEBIBYTES)) {
            Duration publishInterval = submit(flink);
            long started = System.nanoTime();
            long publishMillis = publishInterval.toMillis();
            long epoch = feed.lastArrival() / publishMillis;
            long millis;
            long struckAt = (feed.lastArrival() - HALF_A_YEAR_MILLIS) / publishMillis;
            try (ClosedEpochs closed = new ClosedEpochs(contest.bootstrap(), Topics.KPI_UPDATES)) {
                LongConsumer told = end -> tell(started, Instant.ofEpochMilli(end * publishMillis));
                if (strikes) {
                    await(flink, closed, struckAt, told);
                    flink.replaceTaskManager();
                    System.err.println("the TaskManager was lost and replaced");
                }
                await(flink, closed, epoch, told);
                millis = (System.nanoTime() - started) / 1_000_000;
                tellSizes();
                if (contest.evidence()) {
                    await(flink, closed, feed.wholeMinute() / publishMillis - 1, told);
                    flink.settle();
                }
            }
            flink.cancel();
            return new Timing(feed.records(), millis);
        }
    }

    /**
     * Waits until an epoch is closed.
     *
     * @param told the number of the epoch that begins where another one was closed meanwhile
     */
    private static void await(LocalFlink flink, ClosedEpochs closed, long epoch, LongConsumer told)
            throws Exception {
        long last = closed.last();
        while (!closed.are(epoch)) {
            if (closed.last() > last) {
                last = closed.last();
                told.accept(last + 1);
            }
            if (flink.awaitEnd(ClosedEpochs.LOOK_EVERY_MILLIS)) {
                throw new IllegalStateException("The job ended by itself.");
            }
        }
    }

    /** Into the log of the benchmark: a nation takes minutes. */
    private static void tell(long startedNanos, Instant closed) {
        long seconds = (System.nanoTime() - startedNanos) / 1_000_000_000;
        System.err.println("after " + seconds + " s all is published up to " + closed);
    }

    /** Into the log of the benchmark: what the state takes, on disk and of the heap. */
    private void tellSizes() throws IOException {
        System.err.println(
                "the checkpoints kept take "
                        + FolderSize.of(contest.scratch().resolve(CHECKPOINTS))
                        + " bytes");
        System.gc();
        Runtime jvm = Runtime.getRuntime();
        System.err.println(
                "in use of the heap are " + (jvm.totalMemory() - jvm.freeMemory()) + " bytes");
    }

    /** Runs until the input of this program ends; says when it is ready. */
    public void serve() throws Exception {
        try (LocalFlink flink =
                LocalFlink.start(contest.scratch(), contest.slots(), MANAGED_MEBIBYTES)) {
            System.out.println("ready " + submit(flink).toMillis());
            while (System.in.read() >= 0) {
                // Nothing is said to it.
            }
            flink.cancel();
        }
    }

    /** Returns once the job runs, with its publish interval. */
    private Duration submit(LocalFlink flink) throws Exception {
        ReferenceFiles reference = ReferenceFiles.in(contest.reference());
        StartingRules.write(contest.bootstrap(), reference.rules(), true);
        PulseConfig config = PulseConfig.of(settings());
        StreamExecutionEnvironment environment =
                PulseEnvironment.of(LiveJob.flinkSettings(config), config.parallelism());
        LiveJob.build(environment, config, reference, System.currentTimeMillis());
        flink.submit(environment, null);
        Tasks.awaitRunning(flink);
        return config.publishInterval();
    }

    private ConfigValues settings() throws IOException {
        Map<String, String> own = new TreeMap<>();
        own.put(ConfigKey.REFERENCE.label(), contest.reference().toString());
        own.put(ConfigKey.KAFKA_BOOTSTRAP_SERVERS.label(), contest.bootstrap());
        own.put(ConfigKey.PARALLELISM.label(), Integer.toString(contest.slots()));
        own.put(ConfigKey.PUBLISH_INTERVAL.label(), contest.publishInterval().toMillis() + " ms");
        own.put(
                ConfigKey.PUBLISH_BACKLOG_INTERVAL.label(),
                contest.backlogInterval().toMillis() + " ms");
        own.put(ConfigKey.CHECKPOINT_INTERVAL.label(), contest.interval().toMillis() + " ms");
        own.put(
                ConfigKey.CHECKPOINT_FOLDER.label(),
                Files.createDirectories(contest.scratch().resolve(CHECKPOINTS)).toUri().toString());
        return ConfigLayers.read(new String[0], Map.of()).with(own, "./pulse bench");
    }
}
