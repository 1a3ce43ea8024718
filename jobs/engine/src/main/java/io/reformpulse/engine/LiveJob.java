package io.reformpulse.engine;

import io.reformpulse.domain.commune.Backlog;
import io.reformpulse.engine.config.PulseConfig;
import io.reformpulse.engine.graph.KafkaEnds;
import io.reformpulse.engine.graph.PulseEnvironment;
import io.reformpulse.engine.graph.PulseGraph;
import io.reformpulse.engine.publish.KafkaSinks;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.scope.ScopeSettings;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The live job as a configuration says it: Kafka in, Kafka out. */
public final class LiveJob {
    /** As it shows up in Flink. */
    public static final String NAME = "reform-pulse";

    private LiveJob() {}

    /** What Flink must be told before the graph is built. */
    public static Configuration flinkSettings(PulseConfig config) {
        return PulseEnvironment.live(config.checkpointInterval(), config.checkpointFolder());
    }

    /**
     * Builds the graph; Kafka and the reference folder must be there.
     *
     * @param submittedAt epoch milliseconds; later than at any earlier start of the job
     */
    public static void build(StreamExecutionEnvironment env, PulseConfig config, long submittedAt)
            throws InterruptedException {
        build(env, config, ReferenceFiles.in(config.reference()), submittedAt);
    }

    /** The same with a reference that need not lie in a folder. */
    public static void build(
            StreamExecutionEnvironment env,
            PulseConfig config,
            ReferenceFiles reference,
            long submittedAt)
            throws InterruptedException {
        reference.load();
        KafkaEnds ends = KafkaEnds.at(config.kafka());
        ScopeSettings settings =
                new ScopeSettings(
                        reference,
                        config.publishInterval().toMillis(),
                        Long.MAX_VALUE,
                        backlog(config, submittedAt),
                        config.cacheBytes(),
                        submittedAt,
                        ends.start());
        KafkaSinks sinks =
                new KafkaSinks(
                        config.kafka(), config.transactionPrefix(), config.transactionTimeout());
        PulseGraph.build(
                env,
                settings,
                ends.sources(config.clock(), config.parallelism()),
                ends.sinks(new RejectedStore(config.rejectedStore()), sinks));
    }

    /** A log's own time does not tell when the job was submitted. */
    private static Backlog backlog(PulseConfig config, long submittedAt) {
        long until = Math.min(config.backlogUntil(), config.clock().time().at(submittedAt));
        return until == Long.MAX_VALUE
                ? Backlog.NONE
                : new Backlog(until, config.backlogInterval().toMillis());
    }
}
