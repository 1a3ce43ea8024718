package io.reformpulse.engine.clock;

import io.reformpulse.engine.intake.IntakeMetrics;
import io.reformpulse.engine.intake.RawRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.kafka.common.TopicPartition;

/** Kafka's own reader, whose watermark this one makes: see {@link ReaderClock}. */
final class ClockedReader implements SourceReader<RawRecord, KafkaPartitionSplit> {
    private static final long EMIT_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final SourceReader<RawRecord, KafkaPartitionSplit> kafka;
    private final ClockSettings settings;
    private final ReaderClock clock;
    private final EndsWatch ends;
    private final Map<String, TopicPartition> partitions = new HashMap<>();
    private final SplitAlignment alignment;
    private final Stride stride;
    private ReaderOutput<RawRecord> output;
    private ClockedOutput clocked;
    private long emitted = ReaderClock.NOTHING;
    private long lookedAtNanos;
    private CompletableFuture<Void> watched;
    private volatile CompletableFuture<Void> wake = new CompletableFuture<>();

    ClockedReader(
            SourceReader<RawRecord, KafkaPartitionSplit> kafka,
            ClockSettings settings,
            Properties properties,
            SourceReaderContext context) {
        this.kafka = kafka;
        this.settings = settings;
        clock = new ReaderClock(settings.time());
        alignment = new SplitAlignment();
        stride = new Stride(System::nanoTime);
        String name = "partition-ends-" + context.getIndexOfSubtask();
        // A log's own time stands where its newest record is, as far as it was read when asked.
        LongSupplier settled =
                settings.time() instanceof TimeSource.Log ? clock::newest : settings::settled;
        ends = new EndsWatch(settings, settled, properties, this::wakeUp, name);
        context.metricGroup().gauge(IntakeMetrics.CLOCK_FROZEN, () -> ends.isFailing() ? 1 : 0);
        context.metricGroup().gauge(IntakeMetrics.CLOCK, this::clockSeconds);
    }

    @Override
    public void start() {
        kafka.start();
        ends.start();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<RawRecord> main) throws Exception {
        if (output != main) {
            output = main;
            clocked = new ClockedOutput(main, clock, settings, stride);
        }
        InputStatus status = kafka.pollNext(clocked);
        long now = System.nanoTime();
        if (status != InputStatus.MORE_AVAILABLE
                || now - lookedAtNanos > EMIT_EVERY_NANOS
                || ends.hasNews()) {
            lookedAtNanos = now;
            moveClock();
        }
        return status;
    }

    private double clockSeconds() {
        return emitted == ReaderClock.NOTHING ? Double.NaN : emitted / 1000.0;
    }

    private void moveClock() {
        Map<String, Long> skipped = ends.takeSkipped();
        if (skipped != null) {
            skipped.forEach(clock::skipped);
        }
        PartitionEnds answer = ends.takeAnswer();
        if (answer != null) {
            clock.answered(answer);
            watchPartitions();
        }
        long watermark = clock.watermark();
        if (watermark <= emitted) {
            return;
        }
        if (stride.isOver(!clock.isAllRead() && settings.isFarFrom(watermark))) {
            stride.next(emitted == ReaderClock.NOTHING ? 0 : watermark - emitted);
            emitted = watermark;
            output.emitWatermark(new Watermark(watermark));
        }
        alignment.align(clock, watermark, stride.aheadMillis(), kafka::pauseOrResumeSplits);
    }

    private void watchPartitions() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        partitions.forEach((split, partition) -> positions.put(partition, clock.position(split)));
        ends.watch(positions);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        CompletableFuture<Void> records = kafka.isAvailable();
        if (records.isDone()) {
            return records;
        }
        if (wake.isDone()) {
            wake = new CompletableFuture<>();
        }
        CompletableFuture<Void> waiting = wake;
        // One dependent for each future of Kafka's, or they would pile up while nothing comes.
        if (records != watched) {
            watched = records;
            records.thenRun(this::wakeUp);
        }
        if (records.isDone() || ends.hasNews()) {
            waiting.complete(null);
        }
        return waiting;
    }

    private void wakeUp() {
        wake.complete(null);
    }

    @Override
    public void addSplits(List<KafkaPartitionSplit> splits) {
        for (KafkaPartitionSplit split : splits) {
            clock.assigned(split.splitId(), split.getStartingOffset());
            partitions.put(split.splitId(), split.getTopicPartition());
        }
        watchPartitions();
        kafka.addSplits(splits);
    }

    @Override
    public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
        return kafka.snapshotState(checkpointId);
    }

    @Override
    public void notifyNoMoreSplits() {
        kafka.notifyNoMoreSplits();
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        kafka.handleSourceEvents(event);
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        kafka.notifyCheckpointComplete(checkpointId);
    }

    @Override
    public void notifyCheckpointAborted(long checkpointId) throws Exception {
        kafka.notifyCheckpointAborted(checkpointId);
    }

    @Override
    public void pauseOrResumeSplits(Collection<String> pause, Collection<String> resume) {
        kafka.pauseOrResumeSplits(new ArrayList<>(pause), new ArrayList<>(resume));
    }

    @Override
    public void close() throws Exception {
        ends.close();
        kafka.close();
    }
}
