package io.reformpulse.simulators.oracle.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.oracle.Differences;
import io.reformpulse.simulators.oracle.ExpectedAlert;
import io.reformpulse.simulators.oracle.ExpectedAlerts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told against what must be told. */
class AlertComparisonTest {
    private static final String START = "2024-03-12T17:00:00Z";
    private static final String END = "2024-03-13T02:31:00Z";

    @TempDir Path folder;

    private final List<String> lines =
            new ArrayList<>(
                    List.of(
                            AlertText.overdue("C1", "d1", "OPENED", 1, START, START),
                            AlertText.overdue("C1", "d1", "RESOLVED", 2, START, END)));

    private List<String> differences() throws IOException {
        ExpectedAlerts expected =
                new ExpectedAlerts(
                        List.of(expected("OPENED", START, 1), expected("RESOLVED", END, 2)),
                        List.of("overdue"),
                        List.of());
        Differences found = new Differences(100);
        long compared =
                AlertComparison.compare(
                        expected,
                        AlertLines.read(Files.write(folder.resolve("a"), lines)),
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        found);
        assertThat(compared).isEqualTo(2);
        return found.shown();
    }

    private static ExpectedAlert expected(String transition, String at, int revision) {
        return new ExpectedAlert(
                "C1",
                "overdue",
                "d1",
                "d1",
                transition,
                "WARNING",
                Instant.parse(START),
                Instant.parse(at),
                revision);
    }

    @Test
    void whatIsEqualAndWhatOtherRulesTellIsNoDifference() throws IOException {
        lines.add(AlertText.line("silent", "FEED_SILENT", "C1", null, "OPENED", 1, START, END));
        assertThat(differences()).isEmpty();
    }

    @Test
    void aStepThatIsMissingOrOneTooManyIsNamed() throws IOException {
        lines.set(1, AlertText.overdue("C1", "d1", "ESCALATED", 2, START, END));
        assertThat(differences())
                .containsExactly(
                        "overdue C1 d1: missing RESOLVED WARNING at 2024-03-13T09:31, begun at"
                                + " 2024-03-13T00:00, revision 2",
                        "overdue C1 d1: not expected: ESCALATED WARNING at 2024-03-13T09:31, begun"
                                + " at 2024-03-13T00:00, revision 2");
    }

    @Test
    void aStepToldAtAnotherMinuteOrWithAnotherSeverityIsNamedByWhatDiffers() throws IOException {
        lines.set(
                0,
                AlertText.overdue("C1", "d1", "OPENED", 1, START, "2024-03-12T17:01:00Z")
                        .replace("WARNING", "CRITICAL"));
        assertThat(differences())
                .containsExactly(
                        "overdue C1 d1: OPENED at: expected <2024-03-13T00:00> got"
                                + " <2024-03-13T00:01>",
                        "overdue C1 d1: OPENED severity: expected <WARNING> got <CRITICAL>");
    }

    @Test
    void anAlertThatBeginsElsewhereIsNamed() throws IOException {
        String later = "2024-03-12T17:01:00Z";
        lines.set(0, AlertText.overdue("C1", "d1", "OPENED", 1, later, later));
        lines.set(1, AlertText.overdue("C1", "d1", "RESOLVED", 2, later, END));
        assertThat(differences())
                .contains(
                        "overdue C1 d1: RESOLVED startedAt: expected <2024-03-13T00:00> got"
                                + " <2024-03-13T00:01>");
    }

    @Test
    void aDossierOfAnotherCommuneIsAnotherCase() throws IOException {
        lines.add(AlertText.overdue("C2", "d1", "OPENED", 1, START, END));
        assertThat(differences())
                .containsExactly(
                        "overdue C2 d1: not expected: OPENED WARNING at 2024-03-13T09:31, begun at"
                                + " 2024-03-13T00:00, revision 1");
    }
}
