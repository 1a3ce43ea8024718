package io.reformpulse.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.standalone.replay.Replay;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same lines give the same table and the same alerts, in whatever order, however often, however
 * parallel.
 */
class FileGraphITCase {
    private static final long NOW = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    @TempDir static Path folder;

    private static List<String> lines;
    private static String expected;

    @BeforeAll
    static void replayInOrder() throws Exception {
        Path events = folder.resolve("events.jsonl");
        EventFileWriter.write(events, SampleFeed.place().zone(), SampleFeed.of(600, 45));
        lines = Files.readAllLines(events, StandardCharsets.ISO_8859_1);
        expected = replay("in-order", lines, 1);
        assertThat(expected.length()).isGreaterThan(100_000);
    }

    @ParameterizedTest
    @CsvSource({"11, 1", "12, 2", "13, 4"})
    void shuffledLinesGiveTheSameBytes(long seed, int parallelism) throws Exception {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(replay("shuffled-" + seed, shuffled, parallelism)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2"})
    void reversedLinesGiveTheSameBytes(int parallelism) throws Exception {
        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        assertThat(replay("reversed", reversed, parallelism)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"4"})
    void linesSentTwiceGiveTheSameBytes(int parallelism) throws Exception {
        List<String> twice = new ArrayList<>(lines);
        twice.addAll(lines);
        assertThat(replay("twice", twice, parallelism)).isEqualTo(expected);
    }

    private static String replay(String name, List<String> ordered, int parallelism)
            throws Exception {
        Path events = folder.resolve(name + ".jsonl");
        // One character a byte: noise keeps its bytes.
        Files.write(events, ordered, StandardCharsets.ISO_8859_1);
        Path out = folder.resolve(name);
        Replay.Wishes wishes = new Replay.Wishes(events, null, out, parallelism, null);
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        assertThat(new Replay(wishes).run(NOW, nowhere)).as("all accounted for").isTrue();
        return Files.readString(out.resolve("kpis.csv"))
                + Files.readString(out.resolve("alerts.jsonl"));
    }
}
