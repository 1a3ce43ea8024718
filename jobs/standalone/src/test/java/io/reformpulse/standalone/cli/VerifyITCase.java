package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.standalone.replay.Folders;
import io.reformpulse.standalone.replay.Replays;
import io.reformpulse.standalone.replay.SharedFlink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proof that verify sees what it must: the product's output of a sabotaged event file, and
 * sabotaged output, against the intact file.
 */
@ExtendWith(SharedFlink.class)
class VerifyITCase {
    @TempDir Path dir;

    private final SimulatedMonth month = new SimulatedMonth();
    private Path intact;

    @BeforeEach
    void writeIntact() throws Exception {
        intact = month.write(dir.resolve("intact.jsonl"), month.lines());
    }

    private Path replayed(Replays replays, List<String> lines) throws Exception {
        Path events = month.write(dir.resolve("sabotaged.jsonl"), lines);
        return replays.run(events, null, 2).out();
    }

    private record Verdict(int exitCode, String said) {
        void isDifferentIn(String... lines) {
            assertThat(exitCode).as(said).isOne();
            assertThat(said).contains(lines);
        }
    }

    private Verdict verify(Path out) {
        PulseTerminal terminal = new PulseTerminal();
        int exitCode =
                terminal.run(
                        "verify",
                        "--events",
                        intact.toString(),
                        "--kpis",
                        out.resolve("kpis.csv").toString(),
                        "--max",
                        "100000");
        return new Verdict(exitCode, terminal.out());
    }

    @Test
    void whatTheProductMakesOfTheIntactFileIsVerified(Replays replays) throws Exception {
        Verdict verdict = verify(replayed(replays, month.lines()));
        assertThat(verdict.exitCode).as(verdict.said).isZero();
        assertThat(verdict.said)
                .containsPattern("kpis.csv: [\\d,]{5,} rows, [\\d,]+ cells, all equal")
                .containsPattern("rejected.jsonl: [1-9]\\d* rejections, all equal")
                .containsPattern("summary.json: \\d+ counts, all equal");
    }

    @Test
    void aDroppedEventIsFound(Replays replays) throws Exception {
        List<String> lines = new ArrayList<>(month.lines());
        String lost = month.receiptAmongOthers();
        lines.remove(lost);
        verify(replayed(replays, lines))
                .isDifferentIn(
                        SimulatedMonth.row(lost) + " received: expected",
                        "read: expected <%d> got <%d>".formatted(lines.size() + 1, lines.size()));
    }

    @Test
    void anEventTwiceIsFoundInTheBooks(Replays replays) throws Exception {
        List<String> lines = new ArrayList<>(month.lines());
        lines.add(month.receiptAmongOthers());
        Verdict verdict = verify(replayed(replays, lines));
        verdict.isDifferentIn(
                "all equal",
                "read: expected <%d> got <%d>".formatted(lines.size() - 1, lines.size()),
                "byTopic/dossier/duplicates: expected");
        assertThat(verdict.said).doesNotContain("COMMUNE");
    }

    @Test
    void anEventTwiceUnderAnotherIdIsFoundInTheFigures(Replays replays) throws Exception {
        List<String> lines = new ArrayList<>(month.lines());
        String rating = month.ratingWithoutDossier();
        lines.add(rating.replace("\"eventId\":\"", "\"eventId\":\"again-"));
        verify(replayed(replays, lines))
                .isDifferentIn(SimulatedMonth.row(rating) + " ratings: expected");
    }

    @Test
    void aDueThatIsAMinuteEarlierIsFound(Replays replays) throws Exception {
        List<String> lines = new ArrayList<>(month.lines());
        lines.replaceAll(
                line ->
                        line.replace(
                                "\"dueAt\":\"2024-03-08T10:00", "\"dueAt\":\"2024-03-08T09:59"));
        assertThat(lines).isNotEqualTo(month.lines());
        verify(replayed(replays, lines))
                .isDifferentIn(
                        "COMMUNE %s DAY 2024-03-08 on_time: expected"
                                .formatted(SimulatedMonth.COMMUNE),
                        "COMMUNE %s DAY 2024-03-08 late: expected"
                                .formatted(SimulatedMonth.COMMUNE));
    }

    @Test
    void twoCommunesInEachOthersPlaceAreFound(Replays replays) throws Exception {
        String busy = month.busiestCommune();
        String other = SimulatedMonth.COMMUNE;
        List<String> lines = new ArrayList<>(month.lines());
        lines.replaceAll(
                line ->
                        line.replace(at(busy), at("?"))
                                .replace(at(other), at(busy))
                                .replace(at("?"), at(other)));
        verify(replayed(replays, lines))
                .isDifferentIn(
                        "COMMUNE %s MONTH 2024-03-01 received: expected".formatted(busy),
                        "COMMUNE %s MONTH 2024-03-01 received: expected".formatted(other));
    }

    private static String at(String commune) {
        return "\"communeCode\":\"" + commune + "\"";
    }

    @Test
    void aRejectedRecordLostOrWithOtherBytesIsFound(Replays replays) throws Exception {
        Path out = replayed(replays, month.lines());
        Path file = out.resolve("rejected.jsonl");
        List<String> rejected = Files.readAllLines(file);
        Matcher offset = Pattern.compile("\"offset\":(\\d+)").matcher(rejected.get(0));
        assertThat(offset.find()).isTrue();
        Files.write(file, rejected.subList(1, rejected.size()));
        verify(out).isDifferentIn("line " + offset.group(1) + ": not rejected, expected ");

        String other = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
        List<String> changed = new ArrayList<>(rejected);
        changed.set(0, rejected.get(0).replaceFirst("(\"raw\":\")[^\"]*", "$1" + other));
        Files.write(file, changed);
        verify(out).isDifferentIn("line " + offset.group(1) + ": the 3 bytes kept differ from");
        Folders.delete(out);
    }

    @Test
    void aPercentileTwoPercentOffIsFoundAndHalfAPercentIsNone(Replays replays) throws Exception {
        Path out = replayed(replays, month.lines());
        String row = "COMMUNE,%s,DAY,2024-03-08".formatted(SimulatedMonth.COMMUNE);
        replaceP50(out, row, 72.8333 * 1.005);
        assertThat(verify(out).exitCode).isZero();
        replaceP50(out, row, 72.8333 * 0.995);
        assertThat(verify(out).exitCode).isZero();
        replaceP50(out, row, 72.8333 * 1.02);
        verify(out)
                .isDifferentIn(
                        row.replace(',', ' ')
                                + " handling_hours_p50: expected <72.8333> got <74.29");
    }

    private static void replaceP50(Path out, String row, double hours) throws Exception {
        Path file = out.resolve("kpis.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int column = List.of(lines.get(0).split(",")).indexOf("handling_hours_p50");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(row)) {
                String[] cells = lines.get(i).split(",", -1);
                assertThat(cells[column]).isNotEmpty();
                cells[column] = "%.4f".formatted(hours);
                lines.set(i, String.join(",", cells));
            }
        }
        Files.write(file, lines);
    }
}
