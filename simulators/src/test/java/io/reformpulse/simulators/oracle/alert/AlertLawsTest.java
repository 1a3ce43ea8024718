package io.reformpulse.simulators.oracle.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.simulators.oracle.Differences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each law broken once. */
class AlertLawsTest {
    private static final String START = "2024-03-12T17:00:00Z";

    @TempDir Path folder;

    private final List<String> lines =
            new ArrayList<>(
                    List.of(
                            step("d1", "OPENED", 1, START),
                            step("d1", "ESCALATED", 2, "2024-03-14T17:00:00Z"),
                            step("d2", "OPENED", 1, "2024-03-14T17:00:00Z"),
                            step("d1", "RESOLVED", 3, "2024-03-15T02:01:00Z")));

    private static String step(String dossier, String transition, int revision, String at) {
        return AlertText.overdue("C1", dossier, transition, revision, START, at);
    }

    private List<String> broken() throws IOException {
        Differences found = new Differences(100);
        AlertLaws.check(AlertLines.read(Files.write(folder.resolve("a"), lines)), found);
        return found.shown();
    }

    private void change(int line, String from, String to) {
        assertThat(lines.get(line)).contains(from);
        lines.set(line, lines.get(line).replace(from, to));
    }

    @Test
    void linesAsTheyMustBeBreakNoLaw() throws IOException {
        assertThat(broken()).isEmpty();
    }

    /** Worked out with another program. */
    @Test
    void idsAreTheHashOfTheirParts() {
        Instant start = Instant.ofEpochMilli(1_710_262_800_000L);
        String alertId = AlertHash.alertId("overdue", "Đ01", "H-1", start);
        assertThat(alertId).isEqualTo("7ef6a3bef1491e1553136669c8407a8e");
        assertThat(AlertHash.eventId(alertId, "OPENED", 1))
                .isEqualTo("868de712e57b974e4f3d789990b98f5c");
    }

    @Test
    void anotherOrderIsFound() throws IOException {
        Collections.swap(lines, 1, 2);
        assertThat(broken())
                .containsExactly("line 3, rule overdue, unit C1: it must stand before line 2");
    }

    @Test
    void anEventTwiceIsFound() throws IOException {
        lines.add(3, lines.get(2));
        assertThat(broken())
                .contains("line 4, rule overdue, unit C1: its eventId is that of line 3")
                .contains("line 4, rule overdue, unit C1: it must stand before line 3");
    }

    @Test
    void anotherIdThanTheHashIsFound() throws IOException {
        change(0, "\"eventId\":\"", "\"eventId\":\"f");
        change(2, "\"dossierId\":\"d2\"", "\"dossierId\":\"d3\"");
        assertThat(broken()).hasSize(2);
        assertThat(broken().get(0)).startsWith("line 1, rule overdue, unit C1: its eventId is f");
        assertThat(broken().get(1)).startsWith("line 3, rule overdue, unit C1: its alertId is ");
    }

    @Test
    void whatIsNoWordOrLeadsToAnotherStateIsFound() throws IOException {
        change(0, "FIRING", "RESOLVED");
        change(1, "\"WARNING\"", "\"FATAL\"");
        assertThat(broken())
                .containsExactly(
                        "line 1, rule overdue, unit C1: OPENED leads to FIRING, not to RESOLVED",
                        "line 2, rule overdue, unit C1: there is no severity FATAL");
    }

    @Test
    void aGapInTheRevisionsIsFound() throws IOException {
        lines.remove(1);
        assertThat(broken())
                .containsExactly("line 3, rule overdue, unit C1: its revision is 3, expected 2");
    }

    @Test
    void anAlertThatBeginsInItsMiddleOrTwiceIsFound() throws IOException {
        lines.set(0, step("d1", "AMENDED", 1, START));
        lines.set(1, step("d1", "OPENED", 2, "2024-03-14T17:00:00Z"));
        assertThat(broken())
                .containsExactly(
                        "line 1, rule overdue, unit C1: the alert begins with AMENDED",
                        "line 2, rule overdue, unit C1: the alert goes on with OPENED");
    }

    @Test
    void whatComesAfterTheEndIsFound() throws IOException {
        lines.add(step("d1", "WITHDRAWN", 4, "2024-03-15T03:00:00Z"));
        assertThat(broken())
                .containsExactly("line 5, rule overdue, unit C1: WITHDRAWN comes after RESOLVED");
    }

    @Test
    void aNoticeIsWithdrawnOrNothing() throws IOException {
        lines.add(step("d3", "NOTICE", 1, "2024-03-15T03:00:00Z"));
        lines.add(step("d4", "NOTICE", 1, "2024-03-15T03:00:00Z"));
        lines.add(step("d4", "WITHDRAWN", 2, "2024-03-15T04:00:00Z"));
        assertThat(broken()).isEmpty();
        lines.add(step("d3", "RESOLVED", 2, "2024-03-15T05:00:00Z"));
        assertThat(broken())
                .containsExactly("line 8, rule overdue, unit C1: RESOLVED comes after a NOTICE");
    }

    @Test
    void whatBeginsAfterItIsToldOrIsAsOfAnotherTimeIsFound() throws IOException {
        lines.add(step("d3", "OPENED", 1, "2024-03-15T03:00:00Z"));
        change(4, "\"asOf\":\"2024-03-15T03:00", "\"asOf\":\"2024-03-15T02:00");
        lines.add(
                AlertText.overdue(
                        "C1", "d4", "OPENED", 1, "2024-03-16T03:00:00Z", "2024-03-15T03:00:00Z"));
        assertThat(broken())
                .containsExactly(
                        "line 5, rule overdue, unit C1: it is as of 2024-03-15T02:00:00Z, but at"
                                + " 2024-03-15T03:00:00Z",
                        "line 6, rule overdue, unit C1: it began at 2024-03-16T03:00:00Z, after"
                                + " 2024-03-15T03:00:00Z");
    }

    @Test
    void aLineThatIsNoAlertIsNamed() {
        change(1, "\"revision\":2", "\"revision\":\"two\"");
        assertThatThrownBy(this::broken)
                .isInstanceOf(IOException.class)
                .hasMessage("line 2 is no alert event");
    }
}
