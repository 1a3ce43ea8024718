package io.reformpulse.delivery.intake;

import io.reformpulse.delivery.figures.DeliveryCounters;
import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.NoticeQueue;
import io.reformpulse.delivery.queue.SourcePosition;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings alert events from the topic into the subscribers' queues. Where it stands in the topic is
 * kept in the same transaction as what it brought, so nothing is lost or queued twice.
 */
public final class AlertIntake {
    private static final Logger LOG = LoggerFactory.getLogger(AlertIntake.class);
    private static final long PARTITIONS_EVERY_MILLIS = Duration.ofMinutes(1).toMillis();

    private final Consumer<byte[], byte[]> consumer;
    private final String topicId;
    private final NoticeQueue queue;
    private final SourcePosition position;
    private final DeliveryCounters counters;
    private long partitionsAt;
    private volatile long newestAt = Long.MIN_VALUE;

    public AlertIntake(
            Consumer<byte[], byte[]> consumer,
            String topicId,
            DeliveryStore store,
            DeliveryCounters counters) {
        this.consumer = consumer;
        this.topicId = topicId;
        queue = new NoticeQueue(store);
        position = new SourcePosition(store);
        this.counters = counters;
    }

    /**
     * Begins where the last run ended.
     *
     * @param fromBeginning whether the first run ever takes what is in the topic already
     */
    public void open(boolean fromBeginning) {
        List<TopicPartition> partitions = partitions();
        if (position.isNew()) {
            Map<Integer, Long> start = new HashMap<>();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition each : partitions) {
                start.put(each.partition(), fromBeginning ? 0L : ends.get(each));
            }
            position.begin(topicId, start);
        }
        resume();
    }

    /** Goes back to what is kept: at the start, and where keeping has failed. */
    public void resume() {
        List<TopicPartition> partitions = partitions();
        Map<Integer, Long> kept = position.of(topicId);
        consumer.assign(partitions);
        for (TopicPartition each : partitions) {
            consumer.seek(each, kept.getOrDefault(each.partition(), 0L));
        }
    }

    private List<TopicPartition> partitions() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (PartitionInfo info : consumer.partitionsFor(Topics.ALERTS)) {
            partitions.add(new TopicPartition(info.topic(), info.partition()));
        }
        return partitions;
    }

    /**
     * Queues what has come, waiting for something at most so long.
     *
     * @param now epoch milliseconds
     * @return whether anything came
     */
    public boolean take(Duration patience, List<Subscriber> subscribers, long now) {
        if (now - partitionsAt >= PARTITIONS_EVERY_MILLIS) {
            partitionsAt = now;
            if (partitions().size() != consumer.assignment().size()) {
                resume();
            }
        }
        ConsumerRecords<byte[], byte[]> records = consumer.poll(patience);
        Map<Integer, Long> next = new HashMap<>();
        List<AlertEvent> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            next.put(record.partition(), record.offset() + 1);
            decode(record, events);
        }
        if (!records.isEmpty()) {
            queue.take(new NoticeQueue.Batch(topicId, next, events), subscribers, now);
            for (AlertEvent event : events) {
                newestAt = Math.max(newestAt, event.getAt());
            }
        }
        counters.lagIs(lag());
        return !records.isEmpty();
    }

    /** When the newest event read so far happened, on the alerts' own clock; MIN_VALUE if none. */
    public long newestAt() {
        return newestAt;
    }

    /** Ends a waiting for records, from another thread. */
    public void wakeUp() {
        consumer.wakeup();
    }

    private void decode(ConsumerRecord<byte[], byte[]> record, List<AlertEvent> events) {
        try {
            events.add(SingleObject.ALERT_EVENT.decode(record.value()));
        } catch (NotDecodable e) {
            counters.passedOver();
            LOG.error(
                    "Record {} of partition {} of {} is no alert event and is passed over: {}",
                    record.offset(),
                    record.partition(),
                    record.topic(),
                    e.getMessage());
        }
    }

    private long lag() {
        long lag = 0;
        for (TopicPartition each : consumer.assignment()) {
            lag += consumer.currentLag(each).orElse(0);
        }
        return lag;
    }
}
