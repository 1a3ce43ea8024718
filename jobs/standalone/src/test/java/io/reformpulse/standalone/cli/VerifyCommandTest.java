package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleReference;
import io.reformpulse.simulators.oracle.SmallReference;
import io.reformpulse.simulators.oracle.alert.AlertText;
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
        options.forEach((name, value) -> add(name, value, arguments));
        CommandLine command = Pulse.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments.toArray(String[]::new));
    }

    /**
     * @param value null to leave the option out, empty for one without a value
     */
    private static void add(String name, String value, List<String> arguments) {
        if (value != null) {
            arguments.add(name);
            if (!value.isEmpty()) {
                arguments.add(value);
            }
        }
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
                .contains("summary.json: not given and not beside kpis.csv, so not compared")
                .contains("alerts.jsonl: not given and not beside kpis.csv, so not compared");
    }

    /** Of three working days from Tuesday the 5th on: overdue from Saturday the 9th. */
    private Path writeOverdue(String... alerts) throws IOException {
        Files.writeString(
                reference.resolve("targets.yaml"),
                """
                rules:
                  - {id: overdue, version: 1, author: a, effectiveFrom: 2000-01-01,
                     subject: DOSSIER_OVERDUE, tiers: [{severity: WARNING}]}
                """);
        Files.write(
                events,
                List.of(
                        EventText.step("a1", "10101", "A-1", "RECEIVED", "2024-03-05T09:10"),
                        EventText.step("a2", "10101", "A-1", "RESOLVED", "2024-03-11T09:00")));
        return Files.write(dir.resolve("alerts.jsonl"), List.of(alerts));
    }

    private static String overdue(String transition, int revision, String at) {
        return AlertText.overdue("10101", "A-1", transition, revision, "2024-03-08T17:00:00Z", at);
    }

    private static final String OPENED = overdue("OPENED", 1, "2024-03-08T17:00:00Z");
    private static final String RESOLVED = overdue("RESOLVED", 2, "2024-03-11T02:01:00Z");

    @Test
    void alertsAreJudgedWithoutFigures() throws IOException {
        Path alerts = writeOverdue(OPENED, RESOLVED);
        assertThat(verify("--kpis", null, "--alerts", alerts.toString()))
                .as(out.toString())
                .isZero();
        assertThat(out.toString())
                .contains(
                        "alerts.jsonl: 2 alert events, of them 2 expected one by one by overdue,"
                                + " all equal")
                .doesNotContain("kpis.csv");
    }

    @Test
    void alertsBesideTheFiguresAreJudgedTooAndWhatIsMissingIsNamed() throws IOException {
        writeOverdue(OPENED);
        table = Oracle.run(events, OracleReference.read(reference), null, Instant.now()).kpis();
        Files.write(kpis, table);
        assertThat(verify()).isOne();
        assertThat(out.toString())
                .contains("kpis.csv: " + (table.size() - 1) + " rows, ", " cells, all equal")
                .contains(
                        "alerts.jsonl: 1 alert events, of them 2 expected one by one by overdue,"
                                + " 1 difference")
                .contains(
                        "overdue 10101 A-1: missing RESOLVED WARNING at 2024-03-11T09:01, begun at"
                                + " 2024-03-09T00:00, revision 2")
                .contains("Not verified: 2 records as of 2024-03-11T09:01+07:00, 1 difference.");
    }

    @Test
    void theReportIsOneJsonObjectForAScript() throws IOException {
        Path alerts = writeOverdue(RESOLVED);
        Path truth = dir.resolve("truth.json");
        Files.writeString(
                truth,
                """
                {"version":1,"workload":{"seed":1,"dossiers":1,"from":"2024-03-05",
                "to":"2024-03-05","lastArrival":"2024-03-11","zone":"Asia/Ho_Chi_Minh"},
                "totals":{},"scenarios":[{"name":"silent-feed","label":"silent-feed","injections":
                [{"what":"silenced","commune":"10102","first":"2024-03-05T09:00:00+07:00",
                "last":"2024-03-06T09:00:00+07:00","records":3}]}],"communes":[]}
                """);
        String[] options = {
            "--kpis", null, "--alerts", alerts.toString(), "--truth", truth.toString(), "--json", ""
        };
        assertThat(verify(options)).isOne();
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.get("verified").booleanValue()).isFalse();
        assertThat(report.at("/files/0/byKind/missing").intValue()).isOne();
        assertThat(report.at("/files/0/byKind/life").intValue()).isOne();
        assertThat(report.at("/truth/scenarios/0/missed").intValue()).isOne();
        assertThat(report.at("/truth/scenarios/0/injections/0/records").intValue()).isEqualTo(3);
        assertThat(report.at("/truth/subjects").size()).isEqualTo(8);

        out.getBuffer().setLength(0);
        options[6] = "--max";
        options[7] = "1";
        assertThat(verify(options)).isOne();
        assertThat(out.toString())
                .containsPattern("silent-feed +FEED_SILENT +1 +0 +1 +- +0")
                .contains("missed: silent-feed in 10102 since 2024-03-05T09:00, 3 records");
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
        assertUsage("There is no file nowhere.jsonl", "--alerts", "nowhere.jsonl");
        assertUsage("is no alerts.jsonl: line 1", "--alerts", events.toString());
        assertUsage("There is no file nowhere.json", "--truth", "nowhere.json");
        assertUsage("name an alerts.jsonl by --alerts", "--truth", kpis.toString());
        assertUsage("by --kpis or --alerts", "--kpis", null);
        assertUsage(
                "is no truth of this version",
                "--alerts",
                empty().toString(),
                "--truth",
                kpis.toString());
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
