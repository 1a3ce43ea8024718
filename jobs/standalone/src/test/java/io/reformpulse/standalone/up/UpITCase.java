package io.reformpulse.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.KpiTable;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.wire.KpiUpdates;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.ReferenceFolder;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.replay.ReferenceChoice;
import io.reformpulse.standalone.replay.Replay;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run, killed five times and stopped once, against a replay of the same events. */
class UpITCase {
    private static final int DOSSIERS = 400;
    private static final int KILLS = 5;
    private static final Set<WindowType> CALENDAR_WINDOWS =
            EnumSet.of(WindowType.DAY, WindowType.WEEK, WindowType.MONTH);
    private static final int STATUS_COLUMN = 5;

    @TempDir Path dir;

    private final ReferenceFiles files = ReferenceChoice.files(null);
    private final Reference reference = files.load();

    @Test
    void losesNothingAndCountsNothingTwiceHoweverOftenItIsKilled() throws Exception {
        Path data = dir.resolve("data");
        String dossiers = Integer.toString(DOSSIERS);
        Random random = new Random(5);
        for (int i = 0; i < KILLS; i++) {
            UpProcess up =
                    UpProcess.start(
                            dir,
                            "--data",
                            data.toString(),
                            "--dossiers",
                            dossiers,
                            "--speed",
                            "20000");
            int linesToSee = 1 + random.nextInt(4);
            up.await(lines -> lines.stream().filter(UpITCase::hasFigures).count() >= linesToSee);
            up.kill();
        }
        UpProcess stopped = UpProcess.start(dir, "--data", data.toString(), "--speed", "20000");
        stopped.await(lines -> lines.stream().anyMatch(UpITCase::hasFigures));
        assertThat(stopped.stop()).isZero();

        UpProcess last = UpProcess.start(dir, "--data", data.toString(), "--speed", "max");
        last.await(lines -> lines.stream().anyMatch(line -> line.endsWith("end-of-feed")));
        assertThat(last.stop()).isZero();

        Log log = read(data);
        assertThat(log.sums.check(log.closedEpoch)).isPositive();
        Path replayed = replay();
        assertThat(table(log, asOf(replayed))).containsExactlyEntriesOf(table(replayed));
    }

    private static boolean hasFigures(String line) {
        return line.contains(" epoch ");
    }

    /** What {@code kpi-updates} holds, from its first record to its last. */
    private static final class Log {
        private final SumsInEveryEpoch sums;
        private long closedEpoch = Long.MIN_VALUE;

        Log(Reference reference) {
            sums = new SumsInEveryEpoch(reference.units());
        }

        void take(byte[] value) throws Exception {
            if (SingleObject.EPOCH_MARKER.claims(value)) {
                var marker = SingleObject.EPOCH_MARKER.decode(value);
                closedEpoch = Math.max(closedEpoch, marker.getEpoch());
            } else {
                sums.add(KpiUpdates.row(SingleObject.KPI_UPDATE.decode(value)));
            }
        }
    }

    private Log read(Path data) throws Exception {
        Log log = new Log(reference);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"));
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(
                                Map.of("bootstrap.servers", kafka.bootstrap()),
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.KPI_UPDATES).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(
                            () -> {
                                for (ConsumerRecord<byte[], byte[]> record :
                                        consumer.poll(Duration.ofMillis(200))) {
                                    if (record.value() != null) {
                                        log.take(record.value());
                                    }
                                }
                                return partitions.stream()
                                        .allMatch(p -> consumer.position(p) >= ends.get(p));
                            });
        }
        return log;
    }

    /** Finished calendar windows as kpis.csv has them, without status and as-of. */
    private Map<String, String> table(Log log, long asOf) {
        Map<String, String> lines = new TreeMap<>();
        for (KpiRow row : log.sums.last()) {
            if (CALENDAR_WINDOWS.contains(row.window().type())
                    && row.window().end() <= asOf
                    && !isEmpty(row.counts())) {
                put(lines, KpiTable.cells(row, reference.jurisdiction().zone()));
            }
        }
        return lines;
    }

    private static boolean isEmpty(ExactCounts counts) {
        ExactCounts copy = counts.copy();
        copy.addCarriedOver(-copy.carriedOver());
        return copy.isZero();
    }

    /** The same events from a file, and where the tables are. */
    private Path replay() throws Exception {
        Place place =
                ReferenceFolder.parse(
                        files.jurisdiction(), files.units(), files.procedures(), files.calendar());
        Path events = dir.resolve("events.jsonl");
        EventFileWriter.write(events, place.zone(), Workload.sample(place, DOSSIERS));
        Path out = dir.resolve("out");
        boolean exact =
                new Replay(new Replay.Wishes(events, null, out, 2, null))
                        .run(System.currentTimeMillis(), new PrintWriter(Writer.nullWriter()));
        assertThat(exact).isTrue();
        return out;
    }

    private static long asOf(Path out) throws Exception {
        String text =
                new ObjectMapper()
                        .readTree(out.resolve("summary.json").toFile())
                        .get("asOf")
                        .asText();
        return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    }

    private Map<String, String> table(Path out) throws Exception {
        Map<String, String> lines = new TreeMap<>();
        Instant asOf = Instant.ofEpochMilli(asOf(out));
        List<String> all = Files.readAllLines(out.resolve("kpis.csv"));
        for (String line : all.subList(1, all.size())) {
            List<String> cells = List.of(line.split(",", -1));
            boolean isFinished =
                    !LocalDate.parse(cells.get(4))
                            .atStartOfDay(reference.jurisdiction().zone())
                            .toInstant()
                            .isAfter(asOf);
            if (isFinished && CALENDAR_WINDOWS.contains(WindowType.valueOf(cells.get(2)))) {
                put(lines, cells);
            }
        }
        return lines;
    }

    private static void put(Map<String, String> lines, List<String> cells) {
        String key = String.join(",", cells.subList(0, STATUS_COLUMN));
        lines.put(key, String.join(",", cells.subList(STATUS_COLUMN + 1, cells.size() - 1)));
    }
}
