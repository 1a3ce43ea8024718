package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleReference;
import io.reformpulse.simulators.oracle.SmallReference;
import io.reformpulse.standalone.replay.EventText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What verify says and exits with, over files as they must be and as they must not. */
class VerifyCommandTest {
    private static final String BAD = EventText.rating("r9", "10101", "A-1", 9, "2024-03-06T09:00");

    @TempDir Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path reference;
    private Path events;
    private Path kpis;
    private List<String> table;

    @BeforeEach
    void writeFiles() throws IOException {
        reference = SmallReference.write(dir.resolve("reference"), SmallReference.Variant.LAO_CAI);
        events = dir.resolve("events.jsonl");
        Files.write(
                events,
                List.of(
                        EventText.step("a1", "10101", "A-1", "RECEIVED", "2024-03-05T09:10"),
                        BAD,
                        EventText.step("a2", "10101", "A-1", "RESOLVED", "2024-03-06T09:00"),
                        EventText.rating("r1", "10101", "A-1", 5, "2024-03-06T09:30")));
        table = Oracle.run(events, OracleReference.read(reference), null, Instant.now()).kpis();
        kpis = Files.write(dir.resolve("kpis.csv"), table);
    }

    private void writeRejected(String... lines) throws IOException {
        Files.write(dir.resolve("rejected.jsonl"), List.of(lines));
    }

    private static String rejected(String reason, long line, String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        return """
        {"reason":"%s","message":"It is.","communeCode":null,"offset":%d,"records":1,"raw":"%s",\
        "rawLength":%d,"sha256":null,"storedAs":null}"""
                .formatted(reason, line, Base64.getEncoder().encodeToString(bytes), bytes.length);
    }

    private void writeSummary(String change, String to) throws IOException {
        String summary =
                """
                {"read":4,"applied":3,"waiting":0,"superseded":0,"replaced":0,"duplicates":0,"rejected":1,
                "rejectedByReason":{"SCORE_OUT_OF_RANGE":1},"unaccounted":0,"byTopic":{
                "dossier":{"applied":2,"waiting":0,"superseded":0,"replaced":0,"duplicates":0,"rejected":0},
                "rating":{"applied":1,"waiting":0,"superseded":0,"replaced":0,"duplicates":0,"rejected":1},
                "heartbeat":{"applied":0,"waiting":0,"superseded":0,"replaced":0,"duplicates":0,"rejected":0}},
                "rows":%d,"asOf":"2024-03-06T09:31+07:00"}
                """
                        .formatted(table.size() - 1);
        assertThat(summary).contains(change);
        Files.writeString(dir.resolve("summary.json"), summary.replace(change, to));
    }

    /**
     * @param more options and their values, which take precedence
     */
    private int verify(String... more) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--events", events.toString());
        options.put("--kpis", kpis.toString());
        options.put("--reference", reference.toString());
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        List<String> arguments = new ArrayList<>(List.of("verify"));
        options.forEach((name, value) -> arguments.addAll(List.of(name, value)));
        CommandLine command = Pulse.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments.toArray(String[]::new));
    }

    @Test
    void allThatIsThereIsComparedAndSaidToBeEqual() throws IOException {
        writeRejected(rejected("SCORE_OUT_OF_RANGE", 2, BAD));
        writeSummary("", "");
        assertThat(verify()).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("kpis.csv: " + (table.size() - 1) + " rows, ", " cells, all equal")
                .contains("rejected.jsonl: 1 rejections, all equal")
                .contains("summary.json: 29 counts, all equal")
                .contains("Verified: 4 records as of 2024-03-06T09:31+07:00, nothing differs.");
    }

    @Test
    void whatIsNotThereIsSaidNotToBeCompared() {
        assertThat(verify()).isZero();
        assertThat(out.toString())
                .contains("rejected.jsonl: not given and not beside kpis.csv, so not compared")
                .contains("summary.json: not given and not beside kpis.csv, so not compared");
    }

    @Test
    void aWrongCellIsNamedWithItsRowAndByHowMuchItIsOff() throws IOException {
        replaceCell("DAY,2024-03-05", "received", "3");
        assertThat(verify()).isOne();
        assertThat(out.toString())
                .contains("COMMUNE 10101 DAY 2024-03-05 received: expected <1> got <3> (+2)")
                .contains("1 difference");
    }

    @Test
    void aRowMissingAndOneTooManyAreNamed() throws IOException {
        List<String> changed = new ArrayList<>(table);
        String lost = changed.remove(1);
        changed.add(lost.replace("10101", "10102"));
        Files.write(kpis, changed);
        assertThat(verify()).isOne();
        assertThat(out.toString())
                .contains("COMMUNE 10101 DAY 2024-03-05: row missing")
                .contains("COMMUNE 10102 DAY 2024-03-05: row not expected");
    }

    @Test
    void rowsInAnotherOrderAreFound() throws IOException {
        List<String> changed = new ArrayList<>(table);
        Collections.swap(changed, 1, 2);
        Files.write(kpis, changed);
        assertThat(verify()).isOne();
        assertThat(out.toString()).contains("order: expected row COMMUNE 10101 DAY 2024-03-05");
    }

    @Test
    void percentilesMayBeOffByOnePercentAndMeansNotAtAll() throws IOException {
        // 23 h 50 min by the clock
        replaceCell("DAY,2024-03-06", "handling_hours_p50", "23.9500");
        assertThat(verify()).isZero();
        replaceCell("DAY,2024-03-06", "handling_hours_p50", "24.0800");
        assertThat(verify()).isOne();
        replaceCell("DAY,2024-03-06", "handling_hours_p50", "23.8333");
        replaceCell("DAY,2024-03-06", "handling_hours_mean", "23.8334");
        assertThat(verify()).isOne();
        assertThat(out.toString()).contains("handling_hours_mean: expected <23.8333>");
    }

    @Test
    void differencesBeyondTheMostAreCountedByColumn() throws IOException {
        replaceCell("DAY,2024-03-05", "received", "3");
        replaceCell("DAY,2024-03-06", "ended", "4");
        replaceCell("WEEK", "ended", "4");
        assertThat(verify("--max", "1")).isOne();
        assertThat(out.toString())
                .contains("DAY 2024-03-05 received")
                .doesNotContain("DAY 2024-03-06 ended")
                .contains("and 2 more")
                .contains("by kind: ended 2, received 1");
    }

    @Test
    void aRejectedRecordThatIsMissingAndOneThatShouldCountAreNamed() throws IOException {
        writeRejected(rejected("FUTURE", 3, "x"));
        assertThat(verify()).isOne();
        assertThat(out.toString())
                .contains("line 2: not rejected, expected SCORE_OUT_OF_RANGE")
                .contains("line 3: rejected as FUTURE, expected to count");
    }

    @Test
    void aRejectedRecordWithAnotherReasonOrOtherBytesOrTwiceIsNamed() throws IOException {
        writeRejected(rejected("FUTURE", 2, BAD), rejected("FUTURE", 2, BAD.replace("r9", "r8")));
        assertThat(verify()).isOne();
        assertThat(out.toString())
                .contains("line 2: rejected 2 times")
                .contains("line 2: rejected as FUTURE, expected SCORE_OUT_OF_RANGE")
                .containsPattern("line 2: the \\d+ bytes kept differ from .* from byte 30 on");
    }

    @Test
    void aRejectionOfALineThatThereIsNotIsNamed() throws IOException {
        writeRejected(rejected("SCORE_OUT_OF_RANGE", 2, BAD), rejected("FUTURE", 9, "x"));
        assertThat(verify()).isOne();
        assertThat(out.toString())
                .contains("line 9: rejected as FUTURE, but the event file has no");
    }

    @Test
    void aWrongCountOfTheSummaryIsNamed() throws IOException {
        writeSummary("\"unaccounted\":0", "\"unaccounted\":1");
        assertThat(verify()).isOne();
        assertThat(out.toString()).contains("unaccounted: expected <0> got <1>");
        writeSummary("\"rating\":{\"applied\":1", "\"rating\":{\"applied\":2");
        assertThat(verify()).isOne();
        assertThat(out.toString()).contains("byTopic/rating/applied: expected <1> got <2>");
        writeSummary("\"SCORE_OUT_OF_RANGE\":1", "\"FUTURE\":1");
        assertThat(verify()).isOne();
        assertThat(out.toString())
                .contains("rejectedByReason/FUTURE: expected <0> got <1>")
                .contains("rejectedByReason/SCORE_OUT_OF_RANGE: expected <1> got nothing");
    }

    @Test
    void filesThatAreNotWhatTheyShouldBeAreWrongUsage() throws IOException {
        assertUsage("There is no file nowhere.csv", "--kpis", "nowhere.csv");
        assertUsage("There is no file nowhere.jsonl", "--rejected", "nowhere.jsonl");
        assertUsage("There is no file nowhere.json", "--summary", "nowhere.json");
        assertUsage("is no kpis.csv of this version", "--kpis", events.toString());
        assertUsage("is no rejected.jsonl: line 1", "--rejected", kpis.toString());
        assertUsage("is no rejected.jsonl: line 1", "--rejected", events.toString());
        assertUsage("is no summary.json", "--summary", kpis.toString());
        assertUsage("jurisdiction.yaml", "--reference", dir.toString());
        assertUsage("--max is -1", "--max", "-1");
        assertUsage("is empty; name a kpis.csv", "--kpis", empty().toString());
        assertUsage("There is no file nowhere", "--events", "nowhere");
        assertUsage("No line of", "--events", empty().toString());
        assertUsage("not a whole minute", "--until", "2024-03-06T00:00:01Z");
    }

    private Path empty() throws IOException {
        return Files.write(dir.resolve("empty"), new byte[0]);
    }

    private void assertUsage(String sentence, String... more) {
        err.getBuffer().setLength(0);
        assertThat(verify(more)).as(sentence).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("\tat ");
    }

    @Test
    void withAnEarlierEndWhatComesAfterItIsInTheFuture() {
        assertThat(verify("--until", "2024-03-06T00:00:00+07:00")).isOne();
        assertThat(out.toString()).contains("DAY 2024-03-06 ended: expected <0> got <1> (+1)");
    }

    private void replaceCell(String window, String column, String value) throws IOException {
        List<String> columns = List.of(table.get(0).split(","));
        List<String> changed = new ArrayList<>(Files.readAllLines(kpis));
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).startsWith("COMMUNE,10101," + window)) {
                String[] cells = changed.get(i).split(",", -1);
                cells[columns.indexOf(column)] = value;
                changed.set(i, String.join(",", cells));
            }
        }
        Files.write(kpis, changed);
    }
}
