package io.reformpulse.benchmarks.streams;

import io.reformpulse.benchmarks.contestant.Contest;
import io.reformpulse.benchmarks.contestant.FeedEnds;
import io.reformpulse.benchmarks.contestant.Peer;
import io.reformpulse.benchmarks.contestant.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.WallclockTimestampExtractor;

/**
 * Kafka Streams. It never ends by itself, nor does it write rows before a commit; so once all has
 * been counted it is closed, which commits at once.
 */
public final class StreamsPeer implements Peer {
    private static final String APPLICATIONS = "bench-streams-";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** For records not yet written, as much as the peers on Flink have for RocksDB. */
    private static final long CACHE_BYTES = 512L << 20;

    @Override
    public Timing run(Contest contest) throws Exception {
        FeedEnds feed = FeedEnds.ask(contest.bootstrap());
        deleteInnerTopics(contest.bootstrap());
        Progress progress = new Progress();
        try (KafkaStreams streams =
                new KafkaStreams(
                        new StreamsTable(progress).into(contest.table()), settings(contest))) {
            streams.setUncaughtExceptionHandler(
                    failure -> {
                        progress.failed(failure);
                        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
                    });
            streams.start();
            progress.awaitFirst();
            long started = System.nanoTime();
            progress.awaitAll(feed.records());
            if (!streams.close(PATIENCE)) {
                throw new IllegalStateException(
                        "Kafka Streams was not closed within " + PATIENCE + ".");
            }
            return new Timing(feed.records(), (System.nanoTime() - started) / 1_000_000);
        } finally {
            deleteInnerTopics(contest.bootstrap());
        }
    }

    private static Properties settings(Contest contest) {
        Properties settings = FeedEnds.client(contest.bootstrap());
        // Another name for each run: what one has committed must not be where the next one begins.
        settings.put(
                StreamsConfig.APPLICATION_ID_CONFIG,
                APPLICATIONS + contest.scratch().getFileName());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, contest.scratch().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, contest.slots());
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, contest.interval().toMillis());
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        // A year's stamps would have its topics begin a new segment for each week.
        settings.put(
                StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG,
                WallclockTimestampExtractor.class);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        return settings;
    }

    /** Also those of a run that was broken off. */
    private static void deleteInnerTopics(String bootstrap)
            throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(FeedEnds.client(bootstrap))) {
            List<String> inner =
                    admin.listTopics().names().get().stream()
                            .filter(topic -> topic.startsWith(APPLICATIONS))
                            .toList();
            admin.deleteTopics(inner).all().get();
        }
    }
}
