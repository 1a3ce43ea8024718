package io.reformpulse.standalone.kill;

import io.reformpulse.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Tells how far the input topics of a Kafka are filled. */
final class FeedEnds implements AutoCloseable {
    static final List<String> TOPICS =
            List.of(Topics.DOSSIER_EVENTS, Topics.RATING_EVENTS, Topics.FEED_HEARTBEATS);

    private final Admin admin;
    private final Map<TopicPartition, OffsetSpec> latest = new HashMap<>();

    FeedEnds(String bootstrap) throws Exception {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        for (TopicDescription topic : admin.describeTopics(TOPICS).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(
                            partition ->
                                    latest.put(
                                            new TopicPartition(topic.name(), partition.partition()),
                                            OffsetSpec.latest()));
        }
    }

    long records() throws Exception {
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
