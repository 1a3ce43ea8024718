package io.reformpulse.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reformpulse.simulators.oracle.Mix;
import io.reformpulse.simulators.oracle.RandomEvents;
import io.reformpulse.simulators.oracle.SmallReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same events give the same bytes, in whatever order, however often, with however many. */
@ExtendWith(SharedFlink.class)
class OrderITCase {
    private static final int[] PARALLELISMS = {1, 2, 4};

    @TempDir Path folder;

    @Test
    void ofRandomEventsTheFiguresAreTheSameInAnyOrder(Replays replays) throws Exception {
        Path reference =
                SmallReference.write(
                        folder.resolve("reference"), SmallReference.Variant.forSeed(24));
        Path random = folder.resolve("random.jsonl");
        RandomEvents.write(random, 24, 120, Mix.longSpan());
        List<String> events = Files.readAllLines(random);
        Replayed first = replays.run(random, reference, 1);
        assertThat(first.rejectedByReason()).containsKey("NEVER_RECEIVED");
        assertThat(first.alerts()).hasSizeGreaterThan(100);
        assertSame(first, replays.run(random, reference, 4));
        assertSame(first, replays.run(file(shuffled(events, 1)), reference, 2));
        assertSame(first, replays.run(file(shuffled(events, 2)), reference, 4));
        assertSame(first, replays.run(file(shuffled(events, 3)), reference, 1));
        assertSame(first, replays.run(file(reversed(events)), reference, 2));
        assertSentTwice(first, replays.run(file(twice(events)), reference, 4));
    }

    @Test
    void ofTheRealLogTheFiguresAreTheSameInAnyOrderAtAnyParallelism(Replays replays)
            throws Exception {
        assumeTrue(ReceiptLog.isThere(), ReceiptLog.MISSING);
        List<String> events = ReceiptLog.lines();
        Path reference = ReceiptLog.reference();
        Replayed first = replays.run(file(events), reference, 1);
        assertThat(first.lines()).hasSizeGreaterThan(500);
        for (int parallelism : PARALLELISMS) {
            for (long seed = 1; seed <= 3; seed++) {
                Path shuffled = file(shuffled(events, seed));
                assertSame(first, replays.run(shuffled, reference, parallelism));
            }
            assertSame(first, replays.run(file(reversed(events)), reference, parallelism));
            assertSentTwice(first, replays.run(file(twice(events)), reference, parallelism));
        }
    }

    @Test
    void repetitionsAfterTheLastRecordDoNotKeepAReplayFromItsEnd(Replays replays) throws Exception {
        Path reference =
                SmallReference.write(folder.resolve("reference"), SmallReference.Variant.LAO_CAI);
        Path tidy = folder.resolve("tidy.jsonl");
        RandomEvents.write(tidy, 7, 500, Mix.tidy(60));
        List<String> events = new ArrayList<>(Files.readAllLines(tidy));
        Replayed once = replays.run(file(events), reference, 2);
        // So many that the clock, which is told now and then, comes far past the last record.
        OffsetDateTime again = OffsetDateTime.parse("2024-03-01T00:00:00+07:00");
        for (String line : List.copyOf(events)) {
            again = again.plusMinutes(1);
            String later = "\"arrivedAt\":\"%s\"".formatted(again);
            events.add(line.replaceAll("\"arrivedAt\":\"[^\"]*\"", later));
        }

        assertSentTwice(once, replays.run(file(events), reference, 2));
    }

    private static List<String> shuffled(List<String> events, long seed) {
        List<String> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static List<String> reversed(List<String> events) {
        List<String> reversed = new ArrayList<>(events);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<String> twice(List<String> events) {
        List<String> twice = new ArrayList<>(events);
        twice.addAll(events);
        return twice;
    }

    private static void assertSame(Replayed first, Replayed other) {
        assertSameTable(first, other);
        for (String count :
                List.of(
                        "read",
                        "applied",
                        "waiting",
                        "superseded",
                        "replaced",
                        "duplicates",
                        "rejectedByReason",
                        "byTopic",
                        "asOf")) {
            assertThat(other.summary().get(count)).as(count).isEqualTo(first.summary().get(count));
        }
        assertThat(rejections(other)).isEqualTo(rejections(first));
    }

    // Of two tables with thousands of rows only what differs is worth reading.
    private static void assertSameTable(Replayed first, Replayed other) {
        if (!other.kpis().equals(first.kpis())) {
            assertThat(other.lines()).containsExactlyElementsOf(first.lines());
            assertThat(other.kpis()).isEqualTo(first.kpis());
        }
        assertThat(other.alerts()).isEqualTo(first.alerts());
    }

    private static void assertSentTwice(Replayed once, Replayed twice) {
        assertSameTable(once, twice);
        for (String count : List.of("applied", "waiting", "superseded", "replaced")) {
            assertThat(twice.count(count)).as(count).isEqualTo(once.count(count));
        }
        assertThat(twice.count("read")).isEqualTo(2 * once.count("read"));
    }

    private static List<String> rejections(Replayed replayed) {
        return replayed.rejected().stream()
                .map(
                        each ->
                                each.reason()
                                        + each.message()
                                        + (each.raw() == null ? "" : each.text()))
                .sorted()
                .toList();
    }

    private Path file(List<String> lines) throws Exception {
        return Files.write(Files.createTempFile(folder, "events", ".jsonl"), lines);
    }
}
