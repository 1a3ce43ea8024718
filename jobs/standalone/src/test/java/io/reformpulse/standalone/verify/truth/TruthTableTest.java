package io.reformpulse.standalone.verify.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reformpulse.simulators.oracle.alert.AlertStep;
import io.reformpulse.simulators.scenario.truth.Manifest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alerts against the truth of small runs, counted by hand. */
class TruthTableTest {
    private static final Manifest.Conduct GOOD =
            new Manifest.Conduct("2024-01-01", 0.01, 0.98, 0.6, 0, 0, false);

    private final List<Manifest.Scenario> scenarios = new ArrayList<>();
    private final List<Manifest.Commune> communes = new ArrayList<>();
    private final List<AlertStep> steps = new ArrayList<>();

    private void commune(String code, Manifest.Conduct... conduct) {
        communes.add(
                new Manifest.Commune(
                        code, conduct[0], List.of(conduct), Map.of(), 100, 1, 100, 99));
    }

    /**
     * @param meant null if it depends on no day
     * @param spans such as "C1 2024-03-01 2024-05-01"
     */
    private void scenario(String name, String meant, String... spans) {
        List<Manifest.Injection> injections = new ArrayList<>();
        for (String span : spans) {
            String[] parts = span.split(" ");
            for (String day : List.of(parts[1], parts[2])) {
                String at = day + "T09:00:00+07:00";
                injections.add(
                        new Manifest.Injection(
                                "it", parts[0], day, at, at, 3, 0, Map.of(), Map.of()));
            }
        }
        Map<String, List<String>> when = meant == null ? Map.of() : Map.of("from", List.of(meant));
        scenarios.add(new Manifest.Scenario(name, name, Map.of(), when, injections, List.of(), 0));
    }

    private void told(String id, String transition, String subject, String commune, String at) {
        Instant instant = LocalDateTime.parse(at).toInstant(ZoneOffset.ofHours(7));
        Double target = subject.endsWith("_RATE") ? 0.95 : null;
        steps.add(
                new AlertStep(
                        steps.size() + 1,
                        "event",
                        id,
                        1,
                        transition,
                        "state",
                        "WARNING",
                        "rule",
                        subject,
                        commune,
                        null,
                        instant,
                        instant,
                        instant,
                        target,
                        null));
    }

    private TruthTable table() {
        Manifest truth =
                new Manifest(
                        1,
                        new Manifest.Work(
                                1,
                                100,
                                "2024-01-01",
                                "2024-12-31",
                                "2025-01-31",
                                "Asia/Ho_Chi_Minh"),
                        new Manifest.Totals(0, 0, Map.of(), Map.of(), 0),
                        scenarios,
                        communes);
        return TruthTable.of(truth, steps);
    }

    private SubjectRow subject(String name) {
        return table().subjects().stream()
                .filter(row -> row.subject().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDropIsFoundWithItsDelayAndOneThatNoAlertTellsOfIsMissed() {
        commune("C1", GOOD);
        commune("C2", GOOD);
        scenario(
                "on-time-drop",
                "2024-03-01",
                "C1 2024-03-05 2024-05-01",
                "C2 2024-03-06 2024-05-01");
        told("a", "OPENED", "ON_TIME_RATE", "C1", "2024-03-12T12:00:00");
        told("b", "OPENED", "SATISFIED_RATE", "C2", "2024-03-12T12:00:00");
        ScenarioRow row = table().scenarios().get(0);
        assertThat(row.injected()).isEqualTo(2);
        assertThat(row.found()).isOne();
        assertThat(row.missed()).isOne();
        assertThat(row.falseAlerts()).isZero();
        Detection found = row.detections().get(0);
        assertThat(found.by().alertId()).isEqualTo("a");
        assertThat(found.delayDays()).isCloseTo(11.5, within(1e-9));
        assertThat(found.injection().records()).isEqualTo(6);
        assertThat(row.detections().get(1).delayDays()).isNull();
        assertThat(subject("SATISFIED_RATE").falseAlerts()).hasSize(1);
    }

    @Test
    void anAlertThatStoodAlreadyTellsAtOnceAndOneThatEndedBeforeDoesNot() {
        commune("C1", GOOD);
        commune("C2", GOOD);
        scenario("rating-drop", null, "C1 2024-03-05 2024-05-01", "C2 2024-03-05 2024-05-01");
        told("a", "OPENED", "SATISFIED_RATE", "C1", "2024-02-12T12:00:00");
        told("b", "OPENED", "SATISFIED_RATE", "C2", "2024-02-12T12:00:00");
        told("b", "RESOLVED", "SATISFIED_RATE", "C2", "2024-03-04T12:00:00");
        List<Detection> detections = table().scenarios().get(0).detections();
        assertThat(detections.get(0).delayDays()).isZero();
        assertThat(detections.get(1).isFound()).isFalse();
        assertThat(subject("SATISFIED_RATE").falseAlerts())
                .extracting(Episode::alertId)
                .containsExactly("b");
    }

    @Test
    void anAlertLongAfterWhatWasInjectedIsFalse() {
        commune("C1", GOOD);
        scenario("rating-burst", null, "C1 2024-03-05 2024-03-05");
        told("a", "NOTICE", "RATING_BURST", "C1", "2024-03-12T09:00:00");
        told("b", "NOTICE", "RATING_BURST", "C1", "2024-03-12T09:01:00");
        assertThat(table().scenarios().get(0).found()).isOne();
        assertThat(table().scenarios().get(0).falseAlerts()).isOne();
        assertThat(subject("RATING_BURST").ofInjections()).isOne();
    }

    @Test
    void anAlertIsRightWhereTheCommuneTrulyWorksBelowTheTarget() {
        commune("C1", new Manifest.Conduct("2024-01-01", 0.06, 0.94, 0.6, 0.01, 0, true));
        commune("C2", new Manifest.Conduct("2024-01-01", 0.05, 0.95, 0.99, 0, 0, false));
        for (String commune : List.of("C1", "C2")) {
            for (String subject :
                    List.of("ON_TIME_RATE", "SATISFIED_RATE", "RESPONSE_RATE", "FEED_SILENT")) {
                told(commune + subject, "OPENED", subject, commune, "2024-06-01T09:00:00");
            }
        }
        for (SubjectRow row : table().subjects().subList(0, 4)) {
            assertThat(row.alerts()).as(row.subject()).isEqualTo(2);
            assertThat(row.usual()).as(row.subject()).isOne();
            assertThat(row.falseAlerts())
                    .as(row.subject())
                    .extracting(Episode::commune)
                    .containsExactly("C2");
        }
    }

    @Test
    void howACommuneWorkedLongAgoExcusesNothing() {
        commune(
                "C1",
                new Manifest.Conduct("2024-01-01", 0.25, 0.98, 0.6, 0, 0, false),
                new Manifest.Conduct("2024-03-01", 0.01, 0.98, 0.6, 0, 0, false));
        told("a", "OPENED", "ON_TIME_RATE", "C1", "2024-05-14T00:00:00");
        told("b", "OPENED", "ON_TIME_RATE", "C1", "2024-05-16T00:00:00");
        SubjectRow row = subject("ON_TIME_RATE");
        assertThat(row.usual()).isOne();
        assertThat(row.falseAlerts()).extracting(Episode::alertId).containsExactly("b");
    }

    @Test
    void silenceOnceNothingIsHandedInAnyMoreIsNoFalseAlarm() {
        commune("C1", GOOD);
        told("a", "OPENED", "FEED_SILENT", "C1", "2024-12-31T09:00:00");
        told("b", "OPENED", "FEED_SILENT", "C1", "2025-01-02T09:00:00");
        assertThat(subject("FEED_SILENT").usual()).isOne();
        assertThat(subject("FEED_SILENT").falseAlerts()).hasSize(1);
    }

    @Test
    void whatAScenarioTrulyCausesBesidesIsNotFalse() {
        commune("C1", GOOD);
        scenario("commune-offline-48h", "2024-03-04T09:00+07:00", "C1 2024-03-06 2024-03-06");
        told("a", "OPENED", "FEED_SILENT", "C1", "2024-03-05T09:00:00");
        told("b", "OPENED", "ARRIVAL_LAG", "C1", "2024-03-07T00:00:00");
        assertThat(table().scenarios().get(0).detections().get(0).delayDays()).isEqualTo(1);
        assertThat(subject("ARRIVAL_LAG").ofInjections()).isOne();
    }

    @Test
    void silenceThatIsToldAfterTheBurstIsNotThatOfTheLineThatWasDown() {
        commune("C1", GOOD);
        scenario("commune-offline-48h", "2024-03-04T09:00+07:00", "C1 2024-03-06 2024-03-06");
        told("a", "OPENED", "FEED_SILENT", "C1", "2024-03-06T09:01:00");
        assertThat(table().scenarios().get(0).missed()).isOne();
        assertThat(subject("FEED_SILENT").falseAlerts()).hasSize(1);
    }

    @Test
    void noAlertIsToTellOfSomeScenariosAndThoseOfWiderUnitsAreNotJudged() {
        commune("C1", GOOD);
        scenario("poison", "2024-01-01T00:00+07:00", "C1 2024-03-06 2024-03-06");
        scenario("everyday", null, "C1 2024-03-06 2024-03-06");
        told("a", "OPENED", "ON_TIME_RATE", "D1", "2024-03-07T00:00:00");
        assertThat(table().scenarios())
                .containsExactly(new ScenarioRow("poison", List.of(), List.of(), 0));
        assertThat(table().subjects()).allMatch(row -> row.alerts() == 0);
    }
}
