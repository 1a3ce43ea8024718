package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleReference;
import io.reformpulse.simulators.oracle.alert.AlertText;
import io.reformpulse.standalone.replay.EventText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code ./pulse verify} says of alerts. */
class VerifyAlertsTest extends VerifyRig {
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
                .as(terminal.out())
                .isZero();
        assertThat(terminal.out())
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
        assertThat(terminal.out())
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
        JsonNode report = new ObjectMapper().readTree(terminal.out());
        assertThat(report.get("verified").booleanValue()).isFalse();
        assertThat(report.at("/files/0/byKind/missing").intValue()).isOne();
        assertThat(report.at("/files/0/byKind/life").intValue()).isOne();
        assertThat(report.at("/truth/scenarios/0/missed").intValue()).isOne();
        assertThat(report.at("/truth/scenarios/0/injections/0/records").intValue()).isEqualTo(3);
        assertThat(report.at("/truth/subjects").size()).isEqualTo(8);

        terminal.clear();
        options[6] = "--max";
        options[7] = "1";
        assertThat(verify(options)).isOne();
        assertThat(terminal.out())
                .containsPattern("silent-feed +FEED_SILENT +1 +0 +1 +- +0")
                .contains("missed: silent-feed in 10102 since 2024-03-05T09:00, 3 records");
    }
}
