package io.reformpulse.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.oracle.Mix;
import io.reformpulse.simulators.oracle.RandomEvents;
import io.reformpulse.simulators.oracle.SmallReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an event file holds, it is told apart, kept and counted, and changes nothing else. */
@ExtendWith(SharedFlink.class)
class BadInputITCase {
    private static final String A_RATING =
            EventText.rating("r1", "10101", "A-1", 5, "2024-03-06T09:00");

    @TempDir Path folder;

    private Path reference;

    @BeforeEach
    void writeReference() throws Exception {
        reference =
                SmallReference.write(folder.resolve("reference"), SmallReference.Variant.LAO_CAI);
    }

    @Test
    void badLinesAreRejectedWithTheirBytesAndTheFiguresAreThoseWithoutThem(Replays replays)
            throws Exception {
        List<byte[]> good = goodLines();
        Replayed expected = replays.run(EventText.file(folder, good), reference, 2);
        List<byte[]> lines = new ArrayList<>(good);
        List<BadLine> bad = BadLine.all();
        Map<Long, BadLine> byLine = new TreeMap<>();
        for (int i = 0; i < bad.size(); i++) {
            // The first line, the last line, and all over between.
            int at = i * lines.size() / (bad.size() - 1);
            lines.add(at, bad.get(i).bytes());
        }
        for (BadLine each : bad) {
            byLine.put(lines.indexOf(each.bytes()) + 1L, each);
        }
        Path events = EventText.file(folder, lines);
        Replayed replayed = replays.run(events, reference, 2);

        assertThat(replayed.differences(events, reference)).isEmpty();
        assertThat(replayed.kpis()).isEqualTo(expected.kpis());
        assertThat(replayed.count("read")).isEqualTo(lines.size());
        assertThat(replayed.count("applied")).isEqualTo(expected.count("applied"));
        assertThat(replayed.count("unaccounted")).isZero();
        assertThat(replayed.rejected()).hasSameSizeAs(bad);
        for (Replayed.Rejected rejected : replayed.rejected()) {
            assertKept(byLine.get(rejected.line()), rejected, replayed.out());
        }
        Map<String, Long> reasons = new TreeMap<>();
        bad.forEach(each -> reasons.merge(each.reason(), 1L, Long::sum));
        assertThat(replayed.rejectedByReason()).isEqualTo(reasons);
    }

    private static void assertKept(BadLine bad, Replayed.Rejected rejected, Path out)
            throws Exception {
        assertThat(rejected.reason()).as(bad.what()).isEqualTo(bad.reason());
        assertThat(rejected.message()).as(bad.what()).endsWith(".").hasSizeLessThan(300);
        assertThat(rejected.rawLength()).as(bad.what()).isEqualTo(bad.bytes().length);
        if (bad.bytes().length <= BadLine.LARGEST_WHOLE) {
            assertThat(rejected.raw()).as(bad.what()).isEqualTo(bad.bytes());
            assertThat(rejected.sha256()).isNull();
            assertThat(rejected.storedAs()).isNull();
            return;
        }
        assertThat(rejected.raw())
                .as(bad.what())
                .isEqualTo(Arrays.copyOf(bad.bytes(), BadLine.BEGINNING));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bad.bytes());
        assertThat(rejected.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(out.resolve("rejected").resolve(rejected.storedAs()))
                .hasBinaryContent(bad.bytes());
    }

    @Test
    void aRecordTooLateForAPurgedDossierIsKeptWholeHoweverLargeItIs(Replays replays)
            throws Exception {
        String apology = EventText.step("a3", "10101", "A-1", "APOLOGY_SENT", "2024-03-01T08:00");
        String remark = ",\"remark\":\"" + "x".repeat(BadLine.LARGEST_WHOLE) + "\"}";
        byte[] large = EventText.bytes(apology.substring(0, apology.length() - 1) + remark);
        List<byte[]> lines =
                List.of(
                        EventText.bytes(step("a1", "RECEIVED", "2022-03-01T08:00")),
                        EventText.bytes(step("a2", "RESOLVED", "2022-03-02T08:00")),
                        large);
        Replayed replayed = replays.run(EventText.file(folder, lines), reference, 1);
        assertThat(replayed.rejected()).hasSize(1);
        assertKept(
                new BadLine("large", large, "TOO_LATE"),
                replayed.rejected().get(0),
                replayed.out());
    }

    @Test
    void oneIdWithTwoContentsGivesTheFiguresOfTheSmallerInEitherOrder(Replays replays)
            throws Exception {
        List<String> both =
                List.of(
                        step("a1", "RECEIVED", "2024-03-04T09:00"),
                        step("a2", "RESOLVED", "2024-03-06T08:30"),
                        step("a2", "RESOLVED", "2024-03-05T16:00"),
                        A_RATING.replace(":5,", ":1,"),
                        A_RATING);
        List<String> smaller = List.of(both.get(0), both.get(2), both.get(3));
        List<String> reversed = new ArrayList<>(both);
        reversed.sort(Comparator.reverseOrder());

        Replayed expected = replays.run(text(smaller), reference, 1);
        Replayed forward = replays.run(text(both), reference, 1);
        Replayed backward = replays.run(text(reversed), reference, 2);

        assertThat(forward.kpis()).isEqualTo(expected.kpis());
        assertThat(backward.kpis()).isEqualTo(expected.kpis());
        assertThat(forward.count("duplicates")).isEqualTo(2);
        assertThat(backward.count("duplicates")).isEqualTo(2);
    }

    private static String step(String eventId, String type, String occurredAt) {
        return EventText.step(eventId, "10101", "A-1", type, occurredAt);
    }

    private Path text(List<String> lines) throws Exception {
        return Files.write(Files.createTempFile(folder, "events", ".jsonl"), lines);
    }

    private List<byte[]> goodLines() throws Exception {
        Path file = folder.resolve("good.jsonl");
        RandomEvents.write(file, 7, 60, Mix.tidy(150));
        return Files.readAllLines(file).stream().map(EventText::bytes).toList();
    }
}
