package io.reformpulse.standalone.up;

import io.reformpulse.engine.clock.ClockSettings;
import io.reformpulse.engine.clock.TimeSource;
import io.reformpulse.engine.clock.WallClock;
import io.reformpulse.engine.graph.KafkaEnds;
import io.reformpulse.engine.graph.PulseEnvironment;
import io.reformpulse.engine.graph.PulseGraph;
import io.reformpulse.engine.publish.KafkaSinks;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.scope.ScopeSettings;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job as it runs on one machine: on Kafka, its clock the feed's simulated time.
 *
 * @param bootstrap HOST:PORT of the Kafka
 * @param publishMillis simulated time between two publications
 * @param aheadMillis simulated time by which a record may be ahead of the feed's own
 */
record LiveJob(
        ReferenceFiles reference,
        String bootstrap,
        int parallelism,
        long publishMillis,
        long aheadMillis) {
    /** The name under which the feed's time is kept in this JVM. */
    static final String FEED_TIME = "feed";

    private static final Duration CHECKPOINTS = Duration.ofSeconds(1);
    private static final Duration ASK_EVERY = Duration.ofMillis(50);
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofHours(1);
    private static final long CACHE_BYTES = 128L << 20;

    /** The job, ready to be submitted. */
    StreamExecutionEnvironment on(DataDir data, long startedAt) throws InterruptedException {
        Properties kafka = new Properties();
        kafka.setProperty("bootstrap.servers", bootstrap);
        KafkaEnds ends = KafkaEnds.at(kafka);
        StreamExecutionEnvironment environment =
                PulseEnvironment.of(
                        PulseEnvironment.live(CHECKPOINTS, data.checkpoints().toUri().toString()),
                        parallelism);
        ClockSettings clock =
                new ClockSettings(
                        new TimeSource.InProcess(FEED_TIME),
                        Duration.ZERO,
                        Duration.ofMillis(aheadMillis),
                        ASK_EVERY,
                        WallClock.system());
        PulseGraph.build(
                environment,
                new ScopeSettings(
                        reference,
                        publishMillis,
                        Long.MAX_VALUE,
                        CACHE_BYTES / parallelism,
                        startedAt),
                ends.sources(clock, parallelism),
                ends.sinks(
                        new RejectedStore(data.rejectedStore().toUri().toString()),
                        new KafkaSinks(kafka, "pulse", TRANSACTION_TIMEOUT)));
        return environment;
    }
}
