package io.reformpulse.standalone.chaos;

import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.engine.wire.KpiUpdates;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.RejectedEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.chaos.check.Expected;
import io.reformpulse.standalone.figures.AlertFollower;
import io.reformpulse.standalone.figures.RejectedFollower;
import io.reformpulse.standalone.figures.TopicTail;
import io.reformpulse.standalone.replay.AlertFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what a cluster published from its topics and from what a subscriber was brought. */
final class Observation {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PATIENCE_MILLIS = 30_000;

    private final String kafka;
    private final WebhookInbox inbox;

    /**
     * @param kafka HOST:PORT, several by commas
     * @param inbox of the subscriber
     */
    Observation(String kafka, WebhookInbox inbox) {
        this.kafka = kafka;
        this.inbox = inbox;
    }

    /**
     * All steps of alerts, once as many of them, of rejections and of notices are there as must be,
     * or once that was awaited in vain.
     *
     * @param end of the feed, epoch milliseconds
     */
    List<AlertEvent> settled(long end, Expected expected) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        List<AlertEvent> alerts = AlertFollower.all(kafka);
        while (System.nanoTime() < deadline && !isSettled(once(alerts), end, expected)) {
            Thread.sleep(POLL.toMillis());
            alerts = AlertFollower.all(kafka);
        }
        return alerts;
    }

    private boolean isSettled(List<AlertEvent> once, long end, Expected expected) {
        return lines(once, end).size() >= expected.alerts().size()
                && sum(rejected()) >= expected.rejections()
                && brought() >= once.size() - muted(once);
    }

    private long brought() {
        return inbox.sequences().stream().distinct().count();
    }

    /** The rows of all epochs that are closed in each partition. */
    List<KpiRow> rows() throws NotDecodable {
        List<KpiRow> rows = new ArrayList<>();
        Map<Integer, Long> closed = new TreeMap<>();
        int partitions;
        try (TopicTail tail = TopicTail.from(kafka, Topics.KPI_UPDATES)) {
            partitions = tail.partitions();
            while (!tail.isThroughBacklog()) {
                for (ConsumerRecord<byte[], byte[]> record : tail.poll(POLL)) {
                    take(record, rows, closed);
                }
            }
        }
        long last =
                closed.size() < partitions
                        ? Long.MIN_VALUE
                        : closed.values().stream().mapToLong(epoch -> epoch).min().orElseThrow();
        rows.removeIf(row -> row.epoch() > last);
        return rows;
    }

    private static void take(
            ConsumerRecord<byte[], byte[]> record, List<KpiRow> rows, Map<Integer, Long> closed)
            throws NotDecodable {
        byte[] value = record.value();
        if (value == null) {
            return;
        }
        if (SingleObject.EPOCH_MARKER.claims(value)) {
            EpochMarker marker = SingleObject.EPOCH_MARKER.decode(value);
            closed.merge(record.partition(), marker.getEpoch(), Math::max);
        } else {
            rows.add(KpiUpdates.row(SingleObject.KPI_UPDATE.decode(value)));
        }
    }

    /**
     * As lines of a file.
     *
     * @param until what was told of later is left out, epoch milliseconds
     */
    static List<String> lines(List<AlertEvent> alerts, long until) {
        return AlertFile.lines(alerts.stream().filter(one -> one.getAt() <= until).toList());
    }

    /** Each of them once: who is told of them knows by its id what comes again. */
    static List<AlertEvent> once(List<AlertEvent> alerts) {
        Map<String, AlertEvent> once = new LinkedHashMap<>();
        alerts.forEach(each -> once.putIfAbsent(each.getEventId(), each));
        return List.copyOf(once.values());
    }

    /** How many of them are muted beyond the newest, by whose time a delivery goes. */
    static long muted(List<AlertEvent> alerts) {
        long newest = alerts.stream().mapToLong(AlertEvent::getAt).max().orElse(0);
        return alerts.stream()
                .filter(one -> one.getMutedUntil() != null && one.getMutedUntil() > newest)
                .count();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(count -> count).sum();
    }

    /** How many records the committed rejections stand for, by reason. */
    Map<String, Long> rejected() {
        Map<String, Long> rejected = new TreeMap<>();
        try (RejectedFollower follower = new RejectedFollower(kafka)) {
            while (!follower.isThroughBacklog()) {
                for (RejectedEvent event : follower.poll(POLL)) {
                    rejected.merge(event.getReason(), (long) event.getRecords(), Long::sum);
                }
            }
        }
        return rejected;
    }
}
