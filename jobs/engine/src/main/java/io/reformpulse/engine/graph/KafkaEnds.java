package io.reformpulse.engine.graph;

import io.reformpulse.engine.clock.ClockSettings;
import io.reformpulse.engine.clock.ClockedKafkaSource;
import io.reformpulse.engine.clock.TimeSource;
import io.reformpulse.engine.config.KafkaPort;
import io.reformpulse.engine.intake.Decoding;
import io.reformpulse.engine.intake.RawRecord;
import io.reformpulse.engine.intake.RawRecords;
import io.reformpulse.engine.publish.KafkaSinks;
import io.reformpulse.engine.publish.OutputTopics;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.engine.scope.FeedStart;
import io.reformpulse.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;

/** The ends of the live job: the input topics in, the output topics out. */
public final class KafkaEnds {
    private static final List<String> FEED =
            List.of(Topics.DOSSIER_EVENTS, Topics.RATING_EVENTS, Topics.FEED_HEARTBEATS);

    private final Properties kafka;
    private final Map<String, TopicDescription> topics;

    /**
     * @param kafka properties of every Kafka client, bootstrap.servers among them
     */
    private KafkaEnds(Properties kafka, Map<String, TopicDescription> topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    /**
     * Asks Kafka how the topics are split, so all of them must exist.
     *
     * @throws IllegalStateException if Kafka cannot be asked or a topic is missing
     */
    public static KafkaEnds at(Properties kafka) throws InterruptedException {
        List<String> all =
                List.of(
                        Topics.DOSSIER_EVENTS,
                        Topics.RATING_EVENTS,
                        Topics.FEED_HEARTBEATS,
                        Topics.TARGETS,
                        Topics.KPI_UPDATES,
                        Topics.DOSSIERS,
                        Topics.ALERTS,
                        Topics.REJECTED_EVENTS);
        String bootstrap = kafka.getProperty("bootstrap.servers");
        String objection = KafkaPort.objection(bootstrap, kafka.getProperty("security.protocol"));
        if (objection != null) {
            throw new IllegalStateException(objection);
        }
        try (Admin admin = Admin.create(kafka)) {
            Map<String, TopicDescription> topics = admin.describeTopics(all).allTopicNames().get();
            return new KafkaEnds(kafka, topics);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka at "
                            + bootstrap
                            + " cannot tell of the topics "
                            + all
                            + " ("
                            + e.getCause().getMessage()
                            + "); create them, or mend the address, the user or its rights.",
                    e);
        }
    }

    /** Where the feed begins. */
    public FeedStart start() {
        return new KafkaFeedStart(kafka, FEED);
    }

    /**
     * @param parallelism of the job; the feed takes no more readers than its widest topic has
     *     partitions
     */
    public Sources sources(ClockSettings clock, int parallelism) {
        int widest = 1;
        for (String topic : FEED) {
            widest = Math.max(widest, partitions(topic));
        }
        ClockSettings untilRead =
                new ClockSettings(
                        new TimeSource.Table(),
                        Duration.ZERO,
                        Duration.ZERO,
                        clock.askEvery(),
                        clock.wall());
        return new Sources(
                source(FEED, clock),
                Math.min(parallelism, widest),
                new Decoding.Kafka(),
                source(List.of(Topics.TARGETS), untilRead));
    }

    private Source<RawRecord, ?, ?> source(List<String> read, ClockSettings clock) {
        KafkaSource<RawRecord> source =
                KafkaSource.<RawRecord>builder()
                        .setProperties(kafka)
                        .setTopics(read)
                        .setStartingOffsets(OffsetsInitializer.earliest())
                        .setProperty("commit.offsets.on.checkpoint", "false")
                        .setProperty("isolation.level", "read_committed")
                        .setProperty("register.consumer.metrics", "false")
                        .setDeserializer(new RawRecords())
                        .build();
        return new ClockedKafkaSource(source, clock, kafka);
    }

    /** The sinks of the job. */
    public Sinks sinks(RejectedStore store, KafkaSinks sinks) {
        return new Sinks(
                new OutputTopics(
                        partitions(Topics.KPI_UPDATES), partitions(Topics.DOSSIERS), store),
                sinks.upserts(Topics.KPI_UPDATES),
                sinks.upserts(Topics.DOSSIERS),
                sinks.exactlyOnce(Topics.ALERTS),
                sinks.exactlyOnce(Topics.REJECTED_EVENTS),
                new DiscardingSink<>());
    }

    private int partitions(String topic) {
        return topics.get(topic).partitions().size();
    }
}
