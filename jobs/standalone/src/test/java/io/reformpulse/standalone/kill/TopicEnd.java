package io.reformpulse.standalone.kill;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Tells how much was written to a topic, committed or not. */
final class TopicEnd implements AutoCloseable {
    private final Admin admin;
    private final Map<TopicPartition, OffsetSpec> latest = new HashMap<>();

    TopicEnd(String bootstrap, String topic) throws Exception {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        admin.describeTopics(List.of(topic))
                .topicNameValues()
                .get(topic)
                .get()
                .partitions()
                .forEach(
                        partition ->
                                latest.put(
                                        new TopicPartition(topic, partition.partition()),
                                        OffsetSpec.latest()));
    }

    /** The sum of its partitions' end offsets. */
    long offset() throws Exception {
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
