package io.reformpulse.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedEventFileTest {
    private static final StatelessChecks CHECKS =
            new StatelessChecks(
                    new UnitTree(List.of(new Unit("c1", "One", "XA", null, null, null))),
                    Instant.parse("2024-06-01T00:00:00Z").toEpochMilli());
    private static final SortedEventFile.Progress SILENT = (read, total) -> {};
    private static final long LARGE = 16L << 20;

    @TempDir private Path folder;

    @Test
    void linesComeInOrderOfArrivalAndId() throws IOException {
        List<String> lines =
                List.of(
                        rating("r3", "2024-03-05T10:00:00Z", "2024-03-07T00:00:00Z"),
                        rating("r2", "2024-03-05T10:00:00Z", "2024-03-05T11:00:00Z"),
                        rating("r1", "2024-03-05T10:00:00Z", "2024-03-05T11:00:00Z"),
                        rating("r4", "2024-03-05T10:30:00Z", null));
        assertThat(texts(sorted(lines, LARGE)))
                .containsExactly(lines.get(3), lines.get(2), lines.get(1), lines.get(0));
    }

    @Test
    void linesThatAreRejectedComeFirstAndMoveNoClock() throws IOException {
        List<String> lines =
                List.of(
                        rating("r1", "2024-03-05T10:00:00Z", null),
                        "nonsense",
                        "",
                        rating("r2", "2099-03-05T10:00:00Z", null),
                        rating("r3", "2024-03-05T10:00:00Z", "2099-03-05T10:00:00Z"));
        SortedEventFile sorted = sorted(lines, LARGE);
        assertThat(texts(sorted))
                .containsExactly("", "nonsense", lines.get(3), lines.get(4), lines.get(0));
        assertThat(sorted.admitted()).isEqualTo(1);
        assertThat(sorted.rejected()).isEqualTo(4);
        assertThat(sorted.asOf()).isEqualTo(Instant.parse("2024-03-05T10:01:00Z").toEpochMilli());
        assertThat(sorted.oldestArrival())
                .isEqualTo(Instant.parse("2024-03-05T10:00:00Z").toEpochMilli());
    }

    @Test
    void aCopyThatArrivesLaterMovesNoClock() throws IOException {
        List<String> lines =
                List.of(
                        rating("r1", "2024-03-05T10:00:00Z", "2024-03-20T10:00:00Z"),
                        rating("r1", "2024-03-05T10:00:00Z", null),
                        heartbeat(1, "2024-03-05T10:07:30Z", "2024-03-05T10:07:30Z"),
                        heartbeat(1, "2024-03-05T10:07:30Z", "2024-03-06T10:07:30Z"));
        assertThat(sorted(lines, LARGE).asOf())
                .isEqualTo(Instant.parse("2024-03-05T10:08:00Z").toEpochMilli());
    }

    @Test
    void theSameIdElsewhereIsNoCopy() throws IOException {
        List<String> lines =
                List.of(
                        rating("r1", "2024-03-05T10:00:00Z", null),
                        rating("r1", "2024-03-05T11:00:00Z", null)
                                .replace("\"communeCode\"", "\"dossierId\":\"d\",\"communeCode\""));
        assertThat(sorted(lines, LARGE).asOf())
                .isEqualTo(Instant.parse("2024-03-05T11:01:00Z").toEpochMilli());
    }

    @Test
    void aWholeMinuteIsFollowedByTheNext() throws IOException {
        List<String> lines = List.of(rating("r1", "2024-03-05T10:00:00Z", null));
        assertThat(sorted(lines, LARGE).asOf())
                .isEqualTo(Instant.parse("2024-03-05T10:01:00Z").toEpochMilli());
    }

    @Test
    void withoutAnyUsableLineThereIsNoEnd() throws IOException {
        SortedEventFile sorted = sorted(List.of("nonsense"), LARGE);
        assertThatThrownBy(sorted::asOf).hasMessageContaining("None of the 1 lines can be used");
    }

    @Test
    void anyOrderAndAnyBufferMakeTheSameSpool() throws IOException {
        List<String> lines = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            String minute = String.format("%02d", random.nextInt(60));
            lines.add(rating("r" + random.nextInt(2000), "2024-03-05T10:" + minute + ":00Z", null));
            if (i % 50 == 0) {
                lines.add("nonsense " + random.nextInt(10));
            }
        }
        List<String> expected = texts(sorted(lines, LARGE));
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(lines, new Random(seed));
            assertThat(texts(sorted(lines, 1000))).isEqualTo(expected);
        }
        assertThat(texts(sorted(expected, 1000))).isEqualTo(expected);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(file -> file.toString().contains("run"))).isEmpty();
        }
    }

    @Test
    void aSpoolCanBeReadFromTheMiddle() throws IOException {
        List<String> lines =
                List.of(
                        rating("r1", "2024-03-05T10:00:00Z", null),
                        rating("r2", "2024-03-05T11:00:00Z", null));
        SortedEventFile sorted = sorted(lines, LARGE);
        long position;
        try (SpoolReader reader = SpoolReader.open(sorted.spool(), 0)) {
            reader.next();
            position = reader.position();
        }
        try (SpoolReader reader = SpoolReader.open(sorted.spool(), position)) {
            SpooledLine line = reader.next();
            assertThat(line.number()).isEqualTo(2);
            assertThat(line.arrivedAt())
                    .isEqualTo(Instant.parse("2024-03-05T11:00:00Z").toEpochMilli());
            assertThat(reader.next()).isNull();
            assertThat(reader.position()).isEqualTo(reader.length());
        }
    }

    @Test
    void aLineOfFiveMegabytesIsSpooledWhole() throws IOException {
        String large = "x".repeat(5_000_000);
        assertThat(texts(sorted(List.of(large, "y", large), 1000)))
                .containsExactly(large, large, "y");
    }

    private SortedEventFile sorted(List<String> lines, long buffer) throws IOException {
        Path file = Files.createTempFile(folder, "events", ".jsonl");
        Files.write(file, lines, StandardCharsets.UTF_8);
        return SortedEventFile.sort(file, CHECKS, folder, SILENT, buffer);
    }

    private static List<String> texts(SortedEventFile sorted) throws IOException {
        List<String> texts = new ArrayList<>();
        try (SpoolReader reader = SpoolReader.open(sorted.spool(), 0)) {
            for (SpooledLine line = reader.next(); line != null; line = reader.next()) {
                texts.add(new String(line.bytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static String rating(String id, String occurredAt, String arrivedAt) {
        String arrival = arrivedAt == null ? "null" : "\"" + arrivedAt + "\"";
        return String.format(
                "{\"kind\":\"rating\",\"eventId\":\"%s\",\"communeCode\":\"c1\",\"score\":4,"
                        + "\"channel\":\"QR\",\"occurredAt\":\"%s\",\"arrivedAt\":%s}",
                id, occurredAt, arrival);
    }

    private static String heartbeat(long sequence, String sentAt, String arrivedAt) {
        return String.format(
                "{\"kind\":\"heartbeat\",\"communeCode\":\"c1\",\"sequence\":%d,"
                        + "\"sentAt\":\"%s\",\"arrivedAt\":\"%s\"}",
                sequence, sentAt, arrivedAt);
    }
}
