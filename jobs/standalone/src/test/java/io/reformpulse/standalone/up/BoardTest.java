package io.reformpulse.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.standalone.deliver.DeliveryNote;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardTest {
    /** The smallest terminal: 24 lines, the last of which the cursor is on. */
    private static final int HEIGHT = 23;

    private final Board board = new Board("Lào Cai", ZoneId.of("Asia/Ho_Chi_Minh"), "simulated");

    @Test
    void openAlertsAreCountedBySeverity() {
        assertThat(lines(SnapshotRig.alerts(0), null))
                .contains(
                        "  alerts     open 1,003   critical 2   warning 1,001   info 0   notices so"
                                + " far 31");
    }

    @Test
    void anAlertIsALineWithItsLocalTimeItsSeverityInWordsAndItsReason() {
        assertThat(lines(SnapshotRig.alerts(1), null))
                .contains("  03-08 09:30  CRITICAL  Quang Kim               80.0 % on time.");
    }

    @Test
    void aReasonThatIsTooLongIsCut() {
        Snapshot.AlertLine line =
                new Snapshot.AlertLine(
                        SnapshotRig.AS_OF, Severity.INFO, "Quang Kim", "dài ".repeat(50));
        assertThat(lines(new Snapshot.Alerts(Map.of(), 0, List.of(line)), null))
                .filteredOn(each -> each.contains("dài"))
                .hasSize(1)
                .allMatch(each -> each.endsWith("…") && each.length() == 109);
    }

    @Test
    void aProvinceWithoutAlertsShowsZeros() {
        assertThat(lines(SnapshotRig.QUIET, null))
                .anyMatch(each -> each.startsWith("  alerts     open 0   critical 0"));
    }

    @Test
    void allIsInViewOnASmallTerminalHoweverManyAlertsThereAre() {
        DeliveryNote trouble = new DeliveryNote(12, 1, "duty-room gets no alerts: answered 500");
        for (int shown = 0; shown <= 4; shown++) {
            assertThat(lines(SnapshotRig.alerts(shown), trouble)).hasSizeLessThanOrEqualTo(HEIGHT);
        }
    }

    @Test
    void howDeliveriesGoIsSaidOnlyWhereSomebodyWantsAlerts() {
        assertThat(lines(SnapshotRig.QUIET, null)).noneMatch(each -> each.contains("delivery"));
        assertThat(lines(SnapshotRig.QUIET, new DeliveryNote(12, 1, "no answer")))
                .contains("  delivery: 12 messages accepted   dead letters 1   no answer");
    }

    @Test
    void aFirstPasswordHasALineOfItsOwnThatFitsANarrowTerminal() {
        String room =
                "Control room: http://localhost:8080\n"
                        + "Its admin's first password, not told again: b92n9-9msxv-uq3sj-2y465";
        List<String> without = lines(SnapshotRig.QUIET, null);
        List<String> with = plain(board.lines(SnapshotRig.with(SnapshotRig.QUIET, null, room)));
        assertThat(with).hasSameSizeAs(without);
        assertThat(with)
                .filteredOn(line -> line.contains("b92n9-9msxv-uq3sj-2y465"))
                .allMatch(line -> line.length() < 80)
                .hasSize(1);
    }

    /** Without colours: nothing must be said by them alone. */
    private List<String> lines(Snapshot.Alerts alerts, DeliveryNote delivery) {
        return plain(board.lines(SnapshotRig.with(alerts, delivery)));
    }

    private static List<String> plain(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("\u001b\\[[0-9]*m", "")).toList();
    }
}
