package io.reformpulse.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.MuteHours;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.Runbook;
import io.reformpulse.domain.alert.rule.ScopeSelector;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.alert.rule.Threshold;
import io.reformpulse.domain.alert.rule.Tier;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsYamlTest {
    private static final Path LAO_CAI =
            Path.of("../standalone/src/main/resources/reference/lao-cai");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final UnitTree UNITS =
            new UnitTree(
                    List.of(
                            new Unit("p", "Province", "TINH", null, null, null),
                            new Unit("c", "Commune", "XA", "p", null, null)));
    private static final long NOW = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    static final String ON_TIME =
            """
            rules:
              - id: on-time
                version: 2
                author: control room
                effectiveFrom: 2024-03-01
                subject: ON_TIME_RATE
                scope: {unit: p, level: COMMUNE, subtree: true}
                window: ROLLING_7D
                target: 0.9
                direction: AT_LEAST
                minimumCases: 12
                minimumBad: 4
                clearTail: 0.3
                tiers: [{severity: WARNING, alpha: 0.01}]
                hold: 12h
                keep: 2d
                mute: "22:00-06:00"
                runbook: {vi: Gọi xã., en: Call the commune.}
            """;

    @Test
    void everySettingIsRead() {
        Rule rule = only(ON_TIME);
        assertThat(rule)
                .isEqualTo(
                        new Rule(
                                "on-time",
                                2,
                                "control room",
                                Instant.parse("2024-02-29T17:00:00Z").toEpochMilli(),
                                Subject.ON_TIME_RATE,
                                new ScopeSelector("p", "COMMUNE", true),
                                new RateTarget(
                                        WindowType.ROLLING_7D, 0.9, Direction.AT_LEAST, 12, 4, 0.3),
                                Threshold.NONE,
                                List.of(Tier.byEvidence(Severity.WARNING, 0.01)),
                                Duration.ofHours(12),
                                Duration.ofDays(2),
                                new MuteHours(LocalTime.of(22, 0), LocalTime.of(6, 0)),
                                new Runbook("Gọi xã.", "Call the commune.")));
    }

    @Test
    void whatIsLeftOutIsTheUsual() {
        Rule rule =
                only(
                        """
                        rules:
                          - id: on-time
                            version: 1
                            author: x
                            effectiveFrom: 2024-03-01T08:00:00+07:00
                            subject: ON_TIME_RATE
                            target: 0.95
                            tiers: [{severity: WARNING, alpha: 0.01}]
                        """);
        assertThat(rule.effectiveFrom())
                .isEqualTo(Instant.parse("2024-03-01T01:00:00Z").toEpochMilli());
        assertThat(rule.scope()).isEqualTo(ScopeSelector.COMMUNES);
        assertThat(rule.rate()).isEqualTo(RateTarget.atLeast(WindowType.ROLLING_30D, 0.95));
        assertThat(rule.hold()).isZero();
        assertThat(rule.mute()).isNull();
        assertThat(rule.runbook()).isEqualTo(Runbook.NONE);
    }

    @Test
    void aRuleCanEnd() {
        RuleBook book =
                parse(
                        ON_TIME
                                + """
                                  - {id: on-time, version: 3, author: x, effectiveFrom: 2024-04-01, removed: true}
                                """);
        assertThat(book.inForce("on-time", millis("2024-03-31T16:59:59Z")).version()).isEqualTo(2);
        assertThat(book.inForce("on-time", millis("2024-03-31T17:00:00Z"))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target: 0.9 | target: 90 | rule on-time: target must be a fraction above 0",
                "target: 0.9 | target: high | target must be a number such as 0.95, but is 'high'",
                "minimumCases: 12 | minimumCases: 4 | minimumCases must be at least 10",
                "subject: ON_TIME_RATE | subject: ON_TIME | subject must be one of [ON_TIME_RATE,",
                "hold: 12h | hold: 12 hours | hold must be such as 30m, 8h or 2d, but is '12"
                        + " hours'",
                "mute: \"22:00-06:00\" | mute: night | mute must be such as \"22:00-06:00\"",
                "mute: \"22:00-06:00\" | mute: \"22-6\" | mute must be in quoted times such as",
                "effectiveFrom: 2024-03-01 | effectiveFrom: March | effectiveFrom must be a date",
                "unit: p | unit: x | scope.unit must be a code of units.csv, but is x",
                "target: 0.9 | goal: 0.9 | there is no setting goal; the settings are [id,",
                "author: control room | author: | author is missing; add it",
                "alpha: 0.01 | alpha: 0.6 | alpha must be below 0.5",
                "keep: 2d | span: 2d | ON_TIME_RATE has no span; remove it",
                "target: 0.9 | limit: 3 | window goes with a target only",
            })
    void aRuleThatCannotBeUsedIsExplained(String good, String bad, String explained) {
        String yaml = ON_TIME.replace(good, bad);
        assertThat(yaml).isNotEqualTo(ON_TIME);
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(ReferenceException.class)
                .hasMessageStartingWith("targets.yaml, line 2: rule on-time: ")
                .hasMessageContaining(explained)
                .hasMessageEndingWith(".");
    }

    @Test
    void aVersionWrittenTwiceIsExplained() {
        String twice =
                ON_TIME
                        + ON_TIME.substring("rules:\n".length())
                                .replace("target: 0.9", "target: 0.8");
        assertThatThrownBy(() -> parse(twice))
                .hasMessageContaining("Version 2 of rule on-time was written before")
                .hasMessageContaining("write it as version 3.");
    }

    @Test
    void everythingWrongIsSaidWithItsLine() {
        String entry = ON_TIME.substring("rules:\n".length());
        String other = entry.replace("id: on-time", "id: on-time-too");
        String yaml =
                ON_TIME
                        + other.replace("keep: 2d", "keep: long")
                        + other
                        + entry.replace("target: 0.9", "target: 9")
                        + entry.replace("target: 0.9", "target: 0.8");
        int lines = (int) entry.lines().count();
        assertThat(TargetsYaml.refusals(yaml, ZONE, UNITS))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith("targets.yaml, line " + (2 + lines) + ": rule")
                                        .contains("on-time-too: keep must be"),
                        second ->
                                assertThat(second)
                                        .startsWith("targets.yaml, line " + (2 + 3 * lines) + ": ")
                                        .contains("rule on-time: target must be a fraction"),
                        third ->
                                assertThat(third)
                                        .startsWith("targets.yaml, line " + (2 + 4 * lines) + ": ")
                                        .contains("Version 2 of rule on-time was written before"));
        assertThat(TargetsYaml.refusals(ON_TIME, ZONE, UNITS)).isEmpty();
        assertThat(TargetsYaml.refusals("rules: 3", ZONE, UNITS))
                .singleElement()
                .asString()
                .contains("rules must be a list");
        assertThat(TargetsYaml.refusals("{", ZONE, UNITS))
                .singleElement()
                .asString()
                .contains("this is not YAML");
    }

    @Test
    void theShippedRulesWatchEverySubjectButTimes() {
        RuleBook book = ReferenceFiles.in(LAO_CAI).rules();
        assertThat(book.ids().stream().map(id -> book.inForce(id, NOW)).map(Rule::subject))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Subject.values())
                                .filter(subject -> subject != Subject.HANDLING_TIME)
                                .filter(subject -> subject != Subject.OFFICE_TIME)
                                .toList());
        for (String id : book.ids()) {
            assertThat(book.inForce(id, NOW).runbook().vi()).as(id).isNotBlank();
        }
    }

    private static Rule only(String yaml) {
        RuleBook book = parse(yaml);
        assertThat(book.ids()).hasSize(1);
        return (Rule) book.versions(book.ids().get(0)).get(0);
    }

    private static RuleBook parse(String yaml) {
        return TargetsYaml.parse(yaml, ZONE, UNITS);
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
