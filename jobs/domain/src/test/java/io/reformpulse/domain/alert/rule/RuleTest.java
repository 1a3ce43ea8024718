package io.reformpulse.domain.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.commune.SmallProvince;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.unit.UnitTree;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
    private static final UnitTree UNITS = SmallProvince.reference().units();
    private static final Rule ON_TIME = Rules.onTime();

    @ParameterizedTest
    @EnumSource(Subject.class)
    void everySubjectHasARuleOfItsSettings(Subject subject) {
        assertThat(Rules.of(subject).subject()).isEqualTo(subject);
    }

    @Test
    void anIdIsShortAndPlain() {
        refused(() -> Rules.named(ON_TIME, "On time"), "id must be up to 64 small letters");
        refused(() -> Rules.named(ON_TIME, "x".repeat(65)), "id must be up to 64 small letters");
    }

    @Test
    void aVersionCountsFromOne() {
        refused(() -> Rules.version(ON_TIME, 0, 0), "version must be 1 or more, but is 0");
    }

    @Test
    void aRateNeedsATargetAndOthersHaveNone() {
        refused(() -> Rules.with(ON_TIME, (RateTarget) null), "ON_TIME_RATE needs a target");
        refused(
                () -> Rules.with(Rules.of(Subject.DOSSIER_OVERDUE), ON_TIME.rate()),
                "DOSSIER_OVERDUE has no target; remove it");
    }

    @Test
    void aMissingOrNeedlessSettingIsNamed() {
        Rule burst = Rules.of(Subject.RATING_BURST);
        refused(() -> Rules.with(burst, Threshold.ofLimit(5)), "RATING_BURST needs a span; add it");
        refused(
                () -> Rules.with(ON_TIME, Threshold.ofSpan(Duration.ofHours(1))),
                "ON_TIME_RATE has no span; remove it");
        refused(
                () -> Rules.with(Rules.of(Subject.VERY_DISSATISFIED), Threshold.ofLimit(6)),
                "limit must be a score from 1 to 5, but is 6");
    }

    @Test
    void tiersAreInOrder() {
        Tier warning = Tier.byEvidence(Severity.WARNING, 0.01);
        Tier critical = Tier.byEvidence(Severity.CRITICAL, 0.001);
        refused(() -> Rules.with(ON_TIME, List.of()), "tiers is empty");
        refused(() -> Rules.with(ON_TIME, List.of(critical, warning)), "tiers must be in order");
        refused(
                () -> Rules.with(ON_TIME, List.of(Tier.of(Severity.WARNING))),
                "the tier WARNING needs an alpha");
        refused(
                () -> Rules.with(Rules.of(Subject.SECOND_SUPPLEMENT), List.of(warning)),
                "SECOND_SUPPLEMENT is not judged by evidence; remove alpha");
        refused(
                () ->
                        Rules.with(
                                Rules.of(Subject.DOSSIER_OVERDUE),
                                List.of(Tier.byAge(Severity.WARNING, 1))),
                "the first tier opens at once");
        refused(
                () ->
                        Rules.with(
                                Rules.of(Subject.DOSSIER_OVERDUE),
                                List.of(
                                        Tier.of(Severity.WARNING),
                                        Tier.byAge(Severity.CRITICAL, 3),
                                        Tier.byAge(Severity.CRITICAL, 3))),
                "afterWorkingDays must grow from tier to tier, but 3 follows 3");
        refused(() -> Tier.byEvidence(Severity.WARNING, 0.5), "alpha must be below 0.5");
    }

    @Test
    void anAlertDoesNotOpenAndClearAtOnce() {
        refused(
                () ->
                        Rules.with(
                                ON_TIME,
                                new RateTarget(
                                        WindowType.DAY, 0.95, Direction.AT_LEAST, 10, 3, 0.01)),
                "clearTail must be above the first tier's alpha 0.01");
    }

    @Test
    void aTargetIsAFractionOverAWindowThatIsJudged() {
        refused(() -> RateTarget.atLeast(WindowType.DAY, 95), "target must be a fraction");
        refused(() -> RateTarget.atLeast(WindowType.DAY, Double.NaN), "but is NaN");
        refused(() -> RateTarget.atLeast(WindowType.YEAR, 0.95), "window must be one of [DAY");
        refused(
                () -> new RateTarget(WindowType.DAY, 0.95, Direction.AT_LEAST, 4, 3, 0.2),
                "minimumCases must be at least 10, as fewer cases tell nothing, but is 4");
    }

    @Test
    void onlyFiguresAreWatchedAboveTheCommunes() {
        ScopeSelector province = new ScopeSelector("P", null, false);
        assertThat(Rules.with(ON_TIME, province).watches(UNITS, "P")).isTrue();
        Rule overdue = Rules.of(Subject.DOSSIER_OVERDUE);
        assertThat(Rules.with(overdue, province).watches(UNITS, "P")).isFalse();
        refused(
                () -> Rules.with(overdue, new ScopeSelector(null, "TINH", true)),
                "DOSSIER_OVERDUE is watched in communes only");
    }

    @Test
    void holdAndKeepAreForRates() {
        Rule overdue = Rules.of(Subject.DOSSIER_OVERDUE);
        refused(
                () -> Rules.with(overdue, Duration.ofDays(1), Duration.ZERO),
                "DOSSIER_OVERDUE has no hold; remove it");
        refused(
                () -> Rules.with(ON_TIME, Duration.ZERO, Duration.ofDays(31)),
                "keep must be from 0 to 30 days, but is PT744H");
    }

    @Test
    void timesAreWholeMinutesAndSpansAreLengths() {
        refused(() -> Threshold.ofTime(LocalTime.of(7, 45, 1)), "at must be a whole minute");
        refused(() -> Threshold.ofSpan(Duration.ZERO), "span must be a length of time");
        refused(() -> Threshold.ofLimit(0), "limit must be at least 1, but is 0");
    }

    private static void refused(ThrowingCallable making, String sentence) {
        assertThatThrownBy(making)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }
}
