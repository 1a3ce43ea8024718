package io.reformpulse.engine.graph;

import io.reformpulse.engine.clock.ClockSettings;
import io.reformpulse.engine.clock.ClockedKafkaSource;
import io.reformpulse.engine.clock.TimeSource;
import io.reformpulse.engine.intake.Decoding;
import io.reformpulse.engine.intake.RawRecord;
import io.reformpulse.engine.intake.RawRecords;
import io.reformpulse.engine.publish.KafkaSinks;
import io.reformpulse.engine.publish.OutputTopics;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** The ends of the live job: the input topics in, the output topics out. */
public final class KafkaEnds {
    private static final List<String> FEED =
            List.of(Topics.DOSSIER_EVENTS, Topics.RATING_EVENTS, Topics.FEED_HEARTBEATS);

    private final Properties kafka;
    private final Map<String, TopicDescription> topics;
    private final long earliestArrival;

    /**
     * @param kafka properties of every Kafka client, bootstrap.servers among them
     */
    private KafkaEnds(
            Properties kafka, Map<String, TopicDescription> topics, long earliestArrival) {
        this.kafka = kafka;
        this.topics = topics;
        this.earliestArrival = earliestArrival;
    }

    /**
     * Asks Kafka how the topics are split, so all of them must exist, and where the feed begins.
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
        try (Admin admin = Admin.create(kafka)) {
            Map<String, TopicDescription> topics = admin.describeTopics(all).allTopicNames().get();
            return new KafkaEnds(kafka, topics, earliestArrival(admin, topics));
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka at "
                            + kafka.getProperty("bootstrap.servers")
                            + " cannot tell of the topics "
                            + all
                            + " ("
                            + e.getCause().getMessage()
                            + "); create them, or mend the address.",
                    e);
        }
    }

    private static long earliestArrival(Admin admin, Map<String, TopicDescription> topics)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (String topic : FEED) {
            for (TopicPartitionInfo partition : topics.get(topic).partitions()) {
                asked.put(
                        new TopicPartition(topic, partition.partition()),
                        OffsetSpec.forTimestamp(0));
            }
        }
        long earliest = Long.MAX_VALUE;
        for (ListOffsetsResultInfo first : admin.listOffsets(asked).all().get().values()) {
            if (first.timestamp() >= 0) {
                earliest = Math.min(earliest, first.timestamp());
            }
        }
        return earliest;
    }

    /**
     * The arrival of the first record of the feed, epoch milliseconds; MAX_VALUE if there is none.
     */
    public long earliestArrival() {
        return earliestArrival;
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
