package io.reformpulse.engine.clock;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Kafka again and again, on a thread of its own, where some partitions end. No answer, no
 * news: whoever waits for one stands still.
 */
final class EndsWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EndsWatch.class);
    private static final long ANSWER_SECONDS = 10;

    private final ClockSettings settings;
    private final LongSupplier settled;
    private final Properties kafka;
    private final Runnable onAnswer;
    private final Thread thread;
    private final AtomicReference<PartitionEnds> answer = new AtomicReference<>();
    private final AtomicReference<Map<String, Long>> skipped = new AtomicReference<>();
    private volatile Map<TopicPartition, Long> positions = Map.of();
    private volatile boolean failing;
    private volatile boolean closed;

    /**
     * @param settled the instant up to which everything that arrived can be read when asked
     */
    EndsWatch(
            ClockSettings settings,
            LongSupplier settled,
            Properties kafka,
            Runnable onAnswer,
            String name) {
        this.settings = settings;
        this.settled = settled;
        this.kafka = kafka;
        this.onAnswer = onAnswer;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** The partitions to ask for, each with the offset from which it is unread. */
    void watch(Map<TopicPartition, Long> unread) {
        positions = unread;
    }

    /** The newest answer that was not yet taken; null if none. */
    PartitionEnds takeAnswer() {
        return answer.getAndSet(null);
    }

    /** Positions beyond stretches without a record, by split; null if none. */
    Map<String, Long> takeSkipped() {
        return skipped.getAndSet(null);
    }

    boolean hasNews() {
        return answer.get() != null;
    }

    /** Whether the last question went unanswered. */
    boolean isFailing() {
        return failing;
    }

    private void run() {
        try (Admin admin = Admin.create(kafka);
                GapProbe probe = new GapProbe(kafka)) {
            while (!closed) {
                Map<TopicPartition, Long> asked = positions;
                if (!asked.isEmpty()) {
                    ask(admin, probe, asked);
                }
                Thread.sleep(settings.untilNextQuestion());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(Admin admin, GapProbe probe, Map<TopicPartition, Long> asked)
            throws InterruptedException {
        try {
            PartitionEnds ends = ends(admin, asked);
            Map<String, Long> beyond = probe.beyondGaps(asked, ends);
            if (!beyond.isEmpty()) {
                skipped.set(beyond);
            }
            answer.set(ends);
            failing = false;
            onAnswer.run();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            if (!failing && !closed) {
                LOG.warn("Kafka does not say where the partitions end; the clock stands still.", e);
            }
            failing = true;
        }
    }

    private PartitionEnds ends(Admin admin, Map<TopicPartition, Long> asked)
            throws InterruptedException, ExecutionException, TimeoutException {
        long askedAt = settled.getAsLong();
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                offsets(admin, asked, OffsetSpec.latest());
        Map<TopicPartition, Long> unread = new HashMap<>();
        asked.forEach(
                (partition, position) -> {
                    if (position < ends.get(partition).offset()) {
                        unread.put(partition, position);
                    }
                });
        Map<TopicPartition, ListOffsetsResultInfo> firsts =
                unread.isEmpty() ? Map.of() : offsets(admin, unread, OffsetSpec.earliest());
        Map<String, PartitionEnds.Bounds> bounds = new HashMap<>();
        ends.forEach(
                (partition, end) -> {
                    long first = firsts.containsKey(partition) ? firsts.get(partition).offset() : 0;
                    bounds.put(
                            KafkaPartitionSplit.toSplitId(partition),
                            new PartitionEnds.Bounds(first, end.offset()));
                });
        return new PartitionEnds(askedAt, bounds);
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Admin admin, Map<TopicPartition, Long> of, OffsetSpec spec)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> specs = new HashMap<>();
        of.keySet().forEach(partition -> specs.put(partition, spec));
        return admin.listOffsets(specs).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join(Duration.ofSeconds(ANSWER_SECONDS).toMillis());
    }
}
