package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What verify says and exits with, over files as they must be and as they must not. */
class VerifyCommandTest extends VerifyRig {
    @Test
    void allThatIsThereIsComparedAndSaidToBeEqual() throws IOException {
        writeRejected(rejected("SCORE_OUT_OF_RANGE", 2, BAD));
        writeSummary("", "");
        assertThat(verify()).as(terminal.out()).isZero();
        assertThat(terminal.out())
                .contains("kpis.csv: " + (table.size() - 1) + " rows, ", " cells, all equal")
                .contains("rejected.jsonl: 1 rejections, all equal")
                .contains("summary.json: 29 counts, all equal")
                .contains("Verified: 4 records as of 2024-03-06T09:31+07:00, nothing differs.");
    }

    @Test
    void whatIsNotThereIsSaidNotToBeCompared() {
        assertThat(verify()).isZero();
        assertThat(terminal.out())
                .contains("rejected.jsonl: not given and not beside kpis.csv, so not compared")
                .contains("summary.json: not given and not beside kpis.csv, so not compared")
                .contains("alerts.jsonl: not given and not beside kpis.csv, so not compared");
    }

    @Test
    void aWrongCellIsNamedWithItsRowAndByHowMuchItIsOff() throws IOException {
        replaceCell("DAY,2024-03-05", "received", "3");
        assertThat(verify()).isOne();
        assertThat(terminal.out())
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
        assertThat(terminal.out())
                .contains("COMMUNE 10101 DAY 2024-03-05: row missing")
                .contains("COMMUNE 10102 DAY 2024-03-05: row not expected");
    }

    @Test
    void rowsInAnotherOrderAreFound() throws IOException {
        List<String> changed = new ArrayList<>(table);
        Collections.swap(changed, 1, 2);
        Files.write(kpis, changed);
        assertThat(verify()).isOne();
        assertThat(terminal.out()).contains("order: expected row COMMUNE 10101 DAY 2024-03-05");
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
        assertThat(terminal.out()).contains("handling_hours_mean: expected <23.8333>");
    }

    @Test
    void differencesBeyondTheMostAreCountedByColumn() throws IOException {
        replaceCell("DAY,2024-03-05", "received", "3");
        replaceCell("DAY,2024-03-06", "ended", "4");
        replaceCell("WEEK", "ended", "4");
        assertThat(verify("--max", "1")).isOne();
        assertThat(terminal.out())
                .contains("DAY 2024-03-05 received")
                .doesNotContain("DAY 2024-03-06 ended")
                .contains("and 2 more")
                .contains("by kind: ended 2, received 1");
    }

    @Test
    void aRejectedRecordThatIsMissingAndOneThatShouldCountAreNamed() throws IOException {
        writeRejected(rejected("FUTURE", 3, "x"));
        assertThat(verify()).isOne();
        assertThat(terminal.out())
                .contains("line 2: not rejected, expected SCORE_OUT_OF_RANGE")
                .contains("line 3: rejected as FUTURE, expected to count");
    }

    @Test
    void aRejectedRecordWithAnotherReasonOrOtherBytesOrTwiceIsNamed() throws IOException {
        writeRejected(rejected("FUTURE", 2, BAD), rejected("FUTURE", 2, BAD.replace("r9", "r8")));
        assertThat(verify()).isOne();
        assertThat(terminal.out())
                .contains("line 2: rejected 2 times")
                .contains("line 2: rejected as FUTURE, expected SCORE_OUT_OF_RANGE")
                .containsPattern("line 2: the \\d+ bytes kept differ from .* from byte 30 on");
    }

    @Test
    void aRejectionOfALineThatThereIsNotIsNamed() throws IOException {
        writeRejected(rejected("SCORE_OUT_OF_RANGE", 2, BAD), rejected("FUTURE", 9, "x"));
        assertThat(verify()).isOne();
        assertThat(terminal.out())
                .contains("line 9: rejected as FUTURE, but the event file has no");
    }

    @Test
    void aWrongCountOfTheSummaryIsNamed() throws IOException {
        writeSummary("\"unaccounted\":0", "\"unaccounted\":1");
        assertThat(verify()).isOne();
        assertThat(terminal.out()).contains("unaccounted: expected <0> got <1>");
        writeSummary("\"rating\":{\"applied\":1", "\"rating\":{\"applied\":2");
        assertThat(verify()).isOne();
        assertThat(terminal.out()).contains("byTopic/rating/applied: expected <1> got <2>");
        writeSummary("\"SCORE_OUT_OF_RANGE\":1", "\"FUTURE\":1");
        assertThat(verify()).isOne();
        assertThat(terminal.out())
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
        terminal.clear();
        assertThat(verify(more)).as(sentence).isEqualTo(2);
        assertThat(terminal.err()).contains(sentence).doesNotContain("\tat ");
    }

    @Test
    void withAnEarlierEndWhatComesAfterItIsInTheFuture() {
        assertThat(verify("--until", "2024-03-06T00:00:00+07:00")).isOne();
        assertThat(terminal.out()).contains("DAY 2024-03-06 ended: expected <0> got <1> (+1)");
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
