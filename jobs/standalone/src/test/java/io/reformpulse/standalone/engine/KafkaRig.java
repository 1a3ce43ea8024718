package io.reformpulse.standalone.engine;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.domain.commune.Backlog;
import io.reformpulse.engine.clock.ClockSettings;
import io.reformpulse.engine.clock.InProcessTime;
import io.reformpulse.engine.clock.TimeSource;
import io.reformpulse.engine.clock.WallClock;
import io.reformpulse.engine.graph.KafkaEnds;
import io.reformpulse.engine.graph.PulseEnvironment;
import io.reformpulse.engine.graph.PulseGraph;
import io.reformpulse.engine.publish.KafkaSinks;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.scope.ScopeSettings;
import io.reformpulse.engine.wire.AlertRules;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker with the product's topics and a simulated time that a test moves. */
final class KafkaRig implements AutoCloseable {
    static final int PARTITIONS = 4;
    static final long PUBLISH_MILLIS = Duration.ofMinutes(10).toMillis();
    private static final Duration TRANSACTIONS = Duration.ofMinutes(5);
    private static final long CACHE_BYTES = 2L << 20;

    private final EmbeddedKafka kafka;
    private final Path folder;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String timeName;
    private volatile long time = Long.MIN_VALUE;

    private KafkaRig(EmbeddedKafka kafka, Path folder) {
        this.kafka = kafka;
        this.folder = folder;
        this.timeName = folder.toString();
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrap(),
                                "max.request.size",
                                EmbeddedKafka.LARGEST_RECORD,
                                // To topics just made, or a first batch can be left behind.
                                "max.in.flight.requests.per.connection",
                                1),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        InProcessTime.keep(timeName, () -> time);
    }

    static KafkaRig start(Path folder) {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        TopicSetup.forSimulation(kafka.bootstrap(), PARTITIONS);
        return new KafkaRig(kafka, folder);
    }

    String bootstrap() {
        return kafka.bootstrap();
    }

    /** Sends records in their order; when it returns, all can be read. */
    void send(List<SimulatedRecord> records) {
        for (SimulatedRecord record : records) {
            producer.send(
                    new ProducerRecord<>(
                            record.topic(),
                            null,
                            record.arrivedAt(),
                            record.key().getBytes(StandardCharsets.UTF_8),
                            record.value()));
        }
        producer.flush();
    }

    /** Sends every version of every rule; a running job takes them over. */
    void sendRules(RuleBook book) {
        for (String id : book.ids()) {
            for (RuleVersion version : book.versions(id)) {
                producer.send(
                        new ProducerRecord<>(
                                Topics.TARGETS,
                                id.getBytes(StandardCharsets.UTF_8),
                                SingleObject.ALERT_RULE.encode(AlertRules.of(version))));
            }
        }
        producer.flush();
    }

    /** Says that everything that arrives before this instant was sent. */
    void timeIs(long instant) {
        time = instant;
    }

    /** The live job on this broker, judging by the rules of the reference. */
    StreamExecutionEnvironment job(ReferenceFiles reference, int parallelism)
            throws InterruptedException {
        return job(reference, parallelism, Backlog.NONE);
    }

    /** The same, with what this submission takes for a backlog. */
    StreamExecutionEnvironment job(ReferenceFiles reference, int parallelism, Backlog backlog)
            throws InterruptedException {
        sendRules(reference.rules());
        Properties properties = new Properties();
        properties.put("bootstrap.servers", kafka.bootstrap());
        StreamExecutionEnvironment env =
                PulseEnvironment.of(
                        PulseEnvironment.live(
                                Duration.ofMillis(300),
                                folder.resolve("checkpoints").toUri().toString()),
                        parallelism);
        KafkaEnds ends = KafkaEnds.at(properties);
        ClockSettings clock =
                new ClockSettings(
                        new TimeSource.InProcess(timeName),
                        Duration.ZERO,
                        Duration.ofDays(1),
                        Duration.ofMillis(20),
                        WallClock.system());
        PulseGraph.build(
                env,
                new ScopeSettings(
                        reference,
                        PUBLISH_MILLIS,
                        Long.MAX_VALUE,
                        backlog,
                        CACHE_BYTES,
                        0,
                        ends.start()),
                ends.sources(clock, parallelism),
                ends.sinks(
                        new RejectedStore(folder.resolve("rejected").toUri().toString()),
                        new KafkaSinks(properties, "rig", TRANSACTIONS)));
        return env;
    }

    /** What became of alerts by now; see {@link AlertLog}. */
    List<String> alerts(long from, long until) throws NotDecodable {
        return AlertLog.told(new TopicDump(bootstrap()), from, until);
    }

    /** What was published so far. */
    EpochLog epochs() {
        return EpochLog.read(new TopicDump(bootstrap()).all(Topics.KPI_UPDATES), PARTITIONS);
    }

    @Override
    public void close() {
        InProcessTime.forget(timeName);
        producer.close();
        kafka.close();
    }
}
