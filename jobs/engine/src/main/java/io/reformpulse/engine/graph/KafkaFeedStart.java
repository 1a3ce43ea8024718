package io.reformpulse.engine.graph;

import io.reformpulse.engine.scope.FeedStart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** Asks Kafka for the first record of each partition of the feed. */
record KafkaFeedStart(Properties kafka, List<String> topics) implements FeedStart {
    @Override
    public long earliestArrival() {
        try (Admin admin = Admin.create(kafka)) {
            long earliest = Long.MAX_VALUE;
            for (ListOffsetsResultInfo first :
                    admin.listOffsets(partitions(admin)).all().get().values()) {
                if (first.timestamp() >= 0) {
                    earliest = Math.min(earliest, first.timestamp());
                }
            }
            return earliest;
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka at "
                            + kafka.getProperty("bootstrap.servers")
                            + " cannot tell where "
                            + topics
                            + " begin ("
                            + e.getCause().getMessage()
                            + "); see whether it runs.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The job was ended while it asked Kafka.", e);
        }
    }

    private Map<TopicPartition, OffsetSpec> partitions(Admin admin)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values()) {
            for (TopicPartitionInfo partition : topic.partitions()) {
                asked.put(
                        new TopicPartition(topic.name(), partition.partition()),
                        OffsetSpec.forTimestamp(0));
            }
        }
        return asked;
    }
}
