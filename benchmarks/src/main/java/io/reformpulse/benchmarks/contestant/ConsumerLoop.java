package io.reformpulse.benchmarks.contestant;

import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.benchmarks.table.LocalDay;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A loop of its own for each thread over its share of the partitions; rows when all is read. */
final class ConsumerLoop {
    private final Contest contest;
    private final Dossiers.Maker maker;

    ConsumerLoop(Contest contest, Dossiers.Maker maker) {
        this.contest = contest;
        this.maker = maker;
    }

    Timing run() throws Exception {
        FeedEnds feed = FeedEnds.ask(contest.bootstrap());
        long started = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(contest.slots());
        try {
            List<Future<Map<String, DayFigures[]>>> parts = new ArrayList<>();
            for (int i = 0; i < contest.slots(); i++) {
                Path folder = Files.createDirectories(contest.scratch().resolve("part-" + i));
                PartLoop loop = new PartLoop(contest, share(feed, i), maker.in(folder));
                parts.add(threads.submit(loop));
            }
            Map<String, DayFigures[]> table = new HashMap<>();
            for (Future<Map<String, DayFigures[]>> part : parts) {
                part.get().forEach((commune, days) -> table.merge(commune, days, PartLoop::sum));
            }
            write(table);
        } finally {
            threads.shutdownNow();
        }
        return new Timing(feed.records(), (System.nanoTime() - started) / 1_000_000);
    }

    private Map<TopicPartition, Long> share(FeedEnds feed, int thread) {
        Map<TopicPartition, Long> share = new HashMap<>();
        feed.ends()
                .forEach(
                        (partition, end) -> {
                            if (partition.partition() % contest.slots() == thread) {
                                share.put(partition, end);
                            }
                        });
        return share;
    }

    private void write(Map<String, DayFigures[]> table) {
        Properties settings = FeedEnds.client(contest.bootstrap());
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", "5");
        ByteArraySerializer bytes = new ByteArraySerializer();
        try (KafkaProducer<byte[], byte[]> out = new KafkaProducer<>(settings, bytes, bytes)) {
            table.forEach(
                    (commune, days) -> {
                        for (int i = 0; i < days.length; i++) {
                            if (days[i] != null) {
                                String key = LocalDay.key(commune, PartLoop.FIRST_DAY + i);
                                out.send(
                                        new ProducerRecord<>(
                                                contest.table(),
                                                key.getBytes(StandardCharsets.UTF_8),
                                                days[i].toBytes()));
                            }
                        }
                    });
            out.flush();
        }
    }
}
