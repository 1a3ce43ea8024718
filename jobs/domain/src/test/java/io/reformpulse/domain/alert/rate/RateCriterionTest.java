package io.reformpulse.domain.alert.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.news.RateEvidence;
import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.Tier;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.WindowType;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateCriterionTest {
    private static final RateCriterion ON_TIME = of(0.95);

    private static RateCriterion of(double target) {
        return new RateCriterion(
                RateTarget.atLeast(WindowType.ROLLING_30D, target), Rules.BY_EVIDENCE);
    }

    /** Worked out apart, by exact sums of fractions. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 10, 6, 5, 9",
        "0.95, 20, 15, 14, 18",
        "0.95, 50, 42, 41, 46",
        "0.95, 100, 88, 86, 93",
        "0.95, 400, 368, 364, 376",
        "0.30, 10, -1, -1, 2",
        "0.30, 20, 1, 0, 4",
        "0.30, 50, 7, 5, 12",
        "0.30, 100, 19, 16, 26",
        "0.30, 400, 98, 91, 112",
    })
    void opensAndClearsAtTheTabulatedCounts(
            double target, long cases, long warning, long critical, long clear) {
        RateCriterion criterion = of(target);
        assertThat(criterion.breachAtMost(Severity.WARNING, cases)).isEqualTo(warning);
        assertThat(criterion.breachAtMost(Severity.CRITICAL, cases)).isEqualTo(critical);
        assertThat(criterion.verdict(clear, cases)).isEqualTo(RateVerdict.CLEAR);
        assertThat(criterion.verdict(clear - 1, cases)).isNotEqualTo(RateVerdict.CLEAR);
    }

    @Test
    void oneBadOfFourIsInsufficient() {
        assertThat(ON_TIME.verdict(3, 4)).isEqualTo(RateVerdict.INSUFFICIENT);
        assertThat(ON_TIME.verdict(0, 9)).isEqualTo(RateVerdict.INSUFFICIENT);
        assertThat(ON_TIME.verdict(0, 10)).isEqualTo(RateVerdict.CRITICAL_BREACH);
        assertThat(ON_TIME.verdict(0, 0)).isEqualTo(RateVerdict.NO_DATA);
        assertThat(ON_TIME.verdict(Ratio.UNDEFINED)).isEqualTo(RateVerdict.NO_DATA);
    }

    @Test
    void twoBadCasesNeverOpen() {
        RateCriterion strict = of(0.999);
        assertThat(BinomialTail.atMost(10, 12, 0.999)).isLessThan(0.001);
        assertThat(strict.verdict(10, 12)).isEqualTo(RateVerdict.BETWEEN);
        assertThat(strict.verdict(9, 12)).isEqualTo(RateVerdict.CRITICAL_BREACH);
    }

    @Test
    void theTargetItselfIsMet() {
        assertThat(ON_TIME.verdict(19, 20)).isEqualTo(RateVerdict.CLEAR);
        assertThat(ON_TIME.verdict(95, 100)).isEqualTo(RateVerdict.CLEAR);
    }

    @Property(tries = 300)
    void aVerdictIsWhatTheTailSays(
            @ForAll @IntRange(min = 10, max = 5000) int cases,
            @ForAll @IntRange(min = 0, max = 5000) int some,
            @ForAll @DoubleRange(min = 0.05, max = 0.99) double target) {
        // Most numbers are far from the target; these are near it.
        long good = Math.max(0, Math.round(cases * target) - some % (cases / 5 + 2));
        assertThat(of(target).verdict(good, cases)).isEqualTo(byTail(good, cases, target));
    }

    private static RateVerdict byTail(long good, long cases, double target) {
        boolean below = (double) good / cases < target;
        double tail = BinomialTail.atMost(good, cases, target);
        if (below && cases - good >= 3 && tail < 0.001) {
            return RateVerdict.CRITICAL_BREACH;
        }
        if (below && cases - good >= 3 && tail < 0.01) {
            return RateVerdict.WARNING_BREACH;
        }
        return !below || tail > 0.2 ? RateVerdict.CLEAR : RateVerdict.BETWEEN;
    }

    @Property
    void atMostIsAtLeastOfTheOthers(
            @ForAll @IntRange(min = 0, max = 400) int cases,
            @ForAll @IntRange(min = 0, max = 400) int some) {
        RateCriterion atMost =
                new RateCriterion(
                        new RateTarget(WindowType.DAY, 0.25, Direction.AT_MOST, 10, 3, 0.2),
                        Rules.BY_EVIDENCE);
        int share = some % (cases + 1);
        assertThat(atMost.verdict(share, cases)).isEqualTo(of(0.75).verdict(cases - share, cases));
    }

    @Property
    void noRuleEverOpensOnFewerThanTenCases(
            @ForAll @IntRange(min = 0, max = 9) int cases,
            @ForAll @IntRange(min = 0, max = 9) int some,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double target,
            @ForAll @DoubleRange(min = 0.01, max = 0.19) double alpha) {
        RateCriterion criterion =
                new RateCriterion(
                        new RateTarget(WindowType.DAY, target, Direction.AT_LEAST, 10, 1, 0.2),
                        List.of(Tier.byEvidence(Severity.CRITICAL, alpha)));
        assertThat(criterion.verdict(some % (cases + 1), cases).breach()).isNull();
    }

    @Test
    void evidenceCarriesWhatIsNeededToCheckIt() {
        RateEvidence evidence = ON_TIME.evidence(new Ratio(41, 48));
        assertThat(evidence.cases()).isEqualTo(48);
        assertThat(evidence.good()).isEqualTo(41);
        assertThat(evidence.target()).isEqualTo(0.95);
        assertThat(evidence.interval().low()).isCloseTo(0.7283, within(0.0005));
        assertThat(evidence.tail()).isEqualTo(BinomialTail.atMost(41, 48, 0.95));
    }
}
