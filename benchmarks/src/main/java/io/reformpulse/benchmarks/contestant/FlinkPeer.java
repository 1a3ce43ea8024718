package io.reformpulse.benchmarks.contestant;

import io.reformpulse.standalone.flink.LocalFlink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the peers on Flink have in common: settings, sink, and a run to the end of the input. */
final class FlinkPeer {
    private final Contest contest;

    FlinkPeer(Contest contest) {
        this.contest = contest;
    }

    Configuration settings() throws IOException {
        Configuration settings = new Configuration();
        settings.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, contest.interval());
        settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                Files.createDirectories(contest.scratch().resolve("checkpoints"))
                        .toUri()
                        .toString());
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        return settings;
    }

    StreamExecutionEnvironment environment(Configuration settings) {
        return StreamExecutionEnvironment.getExecutionEnvironment(settings)
                .setParallelism(contest.slots());
    }

    /** Takes rows by their keys. */
    KafkaSink<Tuple2<String, byte[]>> sink() {
        return KafkaSink.<Tuple2<String, byte[]>>builder()
                .setBootstrapServers(contest.bootstrap())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setProperty("linger.ms", "5")
                .setProperty("compression.type", "lz4")
                .setRecordSerializer(new Rows(contest.table()))
                .build();
    }

    /** A row as a record. */
    private record Rows(String topic)
            implements KafkaRecordSerializationSchema<Tuple2<String, byte[]>> {
        @Override
        public ProducerRecord<byte[], byte[]> serialize(
                Tuple2<String, byte[]> row, KafkaSinkContext context, Long timestamp) {
            return new ProducerRecord<>(topic, row.f0.getBytes(StandardCharsets.UTF_8), row.f1);
        }
    }

    Timing run(StreamExecutionEnvironment environment) throws Exception {
        FeedEnds feed = FeedEnds.ask(contest.bootstrap());
        try (LocalFlink flink =
                LocalFlink.start(contest.scratch(), contest.slots(), OurJob.MANAGED_MEBIBYTES)) {
            flink.submit(environment, null);
            Tasks.awaitRunning(flink);
            long started = System.nanoTime();
            while (!flink.awaitEnd(ClosedEpochs.LOOK_EVERY_MILLIS)) {
                // The input ends, and with it the job.
            }
            return new Timing(feed.records(), (System.nanoTime() - started) / 1_000_000);
        }
    }
}
