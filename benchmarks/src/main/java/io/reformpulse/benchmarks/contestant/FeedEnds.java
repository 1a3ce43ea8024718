package io.reformpulse.benchmarks.contestant;

import io.reformpulse.schemas.Topics;
import java.util.ArrayList;
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

/**
 * Where the input ends, which was written before.
 *
 * @param ends by partition
 * @param lastArrival the newest stamp of all records, epoch milliseconds
 */
public record FeedEnds(Map<TopicPartition, Long> ends, long lastArrival) {
    private static final long MINUTE_MILLIS = 60_000;
    static final List<String> TOPICS = List.of(Topics.DOSSIER_EVENTS, Topics.RATING_EVENTS);

    public static FeedEnds ask(String bootstrap) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(client(bootstrap))) {
            List<TopicPartition> partitions = partitions(admin, TOPICS);
            Map<TopicPartition, Long> ends = new HashMap<>();
            ask(admin, partitions, OffsetSpec.latest())
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            long newest = Long.MIN_VALUE;
            for (ListOffsetsResultInfo last :
                    ask(admin, partitions, OffsetSpec.maxTimestamp()).values()) {
                newest = Math.max(newest, last.timestamp());
            }
            return new FeedEnds(ends, newest);
        }
    }

    static List<TopicPartition> partitions(Admin admin, List<String> topics)
            throws InterruptedException, ExecutionException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values()) {
            for (TopicPartitionInfo partition : topic.partitions()) {
                partitions.add(new TopicPartition(topic.name(), partition.partition()));
            }
        }
        return partitions;
    }

    static Map<TopicPartition, ListOffsetsResultInfo> ask(
            Admin admin, List<TopicPartition> partitions, OffsetSpec asked)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        partitions.forEach(partition -> question.put(partition, asked));
        return admin.listOffsets(question).all().get();
    }

    /** The first whole minute by which all had arrived, epoch milliseconds: figures have one. */
    public long wholeMinute() {
        return (lastArrival / MINUTE_MILLIS + 1) * MINUTE_MILLIS;
    }

    /** How many records there are, as none was ever deleted. */
    public long records() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The settings of any client. */
    public static Properties client(String bootstrap) {
        Properties client = new Properties();
        client.put("bootstrap.servers", bootstrap);
        return client;
    }
}
