package io.reformpulse.engine.intake;

import io.reformpulse.domain.intake.Topic;
import io.reformpulse.engine.state.ByteReader;
import io.reformpulse.engine.state.ByteWriter;
import io.reformpulse.engine.state.StoredBytes;
import io.reformpulse.schemas.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.metrics.MetricGroup;

/**
 * How many records were read of each partition, and how many of them were rejected on reading, by
 * topic; checkpointed. After a rescale a partition's count may lie with another subtask than its
 * reader: only sums mean something.
 *
 * <p>Stored, version 1, one entry each: version, topic and partition as read, kind of record (one
 * more than its order, 0 if it could not be told), read, rejected.
 */
final class ReadBooks {
    private static final int VERSION = 1;
    private static final ListStateDescriptor<byte[]> STORED =
            new ListStateDescriptor<>(
                    "read", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    private static final Topic[] TOPICS = Topic.values();
    private static final Map<String, Topic> BY_NAME =
            Map.of(
                    Topics.DOSSIER_EVENTS, Topic.DOSSIER,
                    Topics.RATING_EVENTS, Topic.RATING,
                    Topics.FEED_HEARTBEATS, Topic.HEARTBEAT);

    private record Key(String source, int partition, Topic topic) {}

    private static final class Line {
        long read;
        long rejected;
    }

    private final ListState<byte[]> state;
    private final Map<Key, Line> lines = new HashMap<>();
    private final long[] readByTopic = new long[TOPICS.length];
    private final long[] rejectedByTopic = new long[TOPICS.length];
    private Key lastKey;
    private Line lastLine;

    private ReadBooks(ListState<byte[]> state) {
        this.state = state;
    }

    static ReadBooks restore(OperatorStateStore store) throws Exception {
        ReadBooks books = new ReadBooks(store.getListState(STORED));
        for (byte[] bytes : books.state.get()) {
            StoredBytes.read("A count of records read", VERSION, bytes, books::take);
        }
        return books;
    }

    private Line take(ByteReader in) {
        String source = in.readText();
        int partition = in.readCount();
        int kind = in.readByte();
        Topic topic = kind == 0 ? null : TOPICS[kind - 1];
        Line line = line(new Key(source, partition, topic));
        long read = in.readVar();
        line.read += read;
        long rejected = in.readVar();
        line.rejected += rejected;
        if (topic != null) {
            readByTopic[topic.ordinal()] += read;
            rejectedByTopic[topic.ordinal()] += rejected;
        }
        return line;
    }

    void store() throws Exception {
        List<byte[]> entries = new ArrayList<>();
        ByteWriter out = new ByteWriter();
        lines.forEach(
                (key, line) -> {
                    out.reset().writeByte(VERSION);
                    out.writeText(key.source());
                    out.writeVar(key.partition());
                    out.writeByte(key.topic() == null ? 0 : key.topic().ordinal() + 1);
                    out.writeVar(line.read);
                    out.writeVar(line.rejected);
                    entries.add(out.toBytes());
                });
        state.update(entries);
    }

    void expose(MetricGroup group) {
        for (Topic topic : TOPICS) {
            group.addGroup(IntakeMetrics.TOPIC, topic.name())
                    .gauge(IntakeMetrics.READ, () -> readByTopic[topic.ordinal()]);
            group.addGroup(IntakeMetrics.TOPIC, topic.name())
                    .gauge(
                            IntakeMetrics.REJECTED_ON_READING,
                            () -> rejectedByTopic[topic.ordinal()]);
        }
    }

    /** Counts a record read; of one whose kind could not be told the topic is null. */
    void read(RawRecord raw, Topic topic, int rejected) {
        if (lastKey == null
                || lastKey.topic() != topic
                || lastKey.partition() != raw.partition()
                || !lastKey.source().equals(raw.topic())) {
            lastKey = new Key(raw.topic(), raw.partition(), topic);
            lastLine = line(lastKey);
        }
        lastLine.read++;
        lastLine.rejected += rejected;
        if (topic != null) {
            readByTopic[topic.ordinal()]++;
            rejectedByTopic[topic.ordinal()] += rejected;
        }
    }

    private Line line(Key key) {
        return lines.computeIfAbsent(key, k -> new Line());
    }

    long[] readByTopic() {
        return readByTopic.clone();
    }

    long rejected(Topic topic) {
        long sum = 0;
        for (Map.Entry<Key, Line> each : lines.entrySet()) {
            if (each.getKey().topic() == topic) {
                sum += each.getValue().rejected;
            }
        }
        return sum;
    }

    /** Records read of which not even the topic could be told. */
    long untold() {
        return rejected(null);
    }

    /** The kind of record that an input topic holds; null for any other. */
    static Topic topicOf(String name) {
        return BY_NAME.get(name);
    }
}
