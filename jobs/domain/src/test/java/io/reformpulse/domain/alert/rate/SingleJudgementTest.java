package io.reformpulse.domain.alert.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.kpi.WindowType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often one judgement alarms though the rate is exactly its target. */
class SingleJudgementTest {
    private static final double TARGET = 0.95;
    private static final int JUDGEMENTS = 100_000;

    private static final RateCriterion CRITERION =
            new RateCriterion(
                    RateTarget.atLeast(WindowType.ROLLING_30D, TARGET), Rules.BY_EVIDENCE);

    /** The chance of the bound and of one more good case, worked out by fractions. */
    @ParameterizedTest
    @CsvSource({
        "WARNING, 10, 6, 0.001028, 0.011504",
        "CRITICAL, 10, 5, 0.000064, 0.001028",
        "WARNING, 20, 15, 0.002574, 0.015902",
        "CRITICAL, 20, 14, 0.000329, 0.002574",
        "WARNING, 50, 42, 0.003188, 0.011786",
        "CRITICAL, 50, 41, 0.000756, 0.003188",
        "WARNING, 100, 88, 0.004274, 0.011472",
        "CRITICAL, 100, 86, 0.000463, 0.001464",
        "WARNING, 400, 368, 0.006665, 0.011437",
        "CRITICAL, 400, 364, 0.000572, 0.001103",
    })
    void theBoundIsTheLastThatAlphaAllows(
            Severity severity, int cases, int bound, double chance, double chanceOfOneMore) {
        double alpha = severity == Severity.WARNING ? 0.01 : 0.001;
        assertThat(CRITERION.breachAtMost(severity, cases)).isEqualTo(bound);
        assertThat(exactly(bound, cases)).isCloseTo(chance, within(1e-6)).isLessThan(alpha);
        assertThat(exactly(bound + 1, cases))
                .isCloseTo(chanceOfOneMore, within(1e-6))
                .isGreaterThanOrEqualTo(alpha);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 50, 100, 400})
    void simulatedJudgementsAlarmAsOftenAsTheTailSaysAndLessThanAlpha(int cases) {
        SplittableRandom random = new SplittableRandom(cases);
        int warnings = 0;
        int criticals = 0;
        for (int i = 0; i < JUDGEMENTS; i++) {
            int good = 0;
            for (int j = 0; j < cases; j++) {
                good += random.nextDouble() < TARGET ? 1 : 0;
            }
            RateVerdict verdict = CRITERION.verdict(good, cases);
            warnings += verdict.isAtLeast(Severity.WARNING) ? 1 : 0;
            criticals += verdict.isAtLeast(Severity.CRITICAL) ? 1 : 0;
        }
        assertShare(warnings, Severity.WARNING, cases, 0.01);
        assertShare(criticals, Severity.CRITICAL, cases, 0.001);
    }

    private static void assertShare(int alarms, Severity severity, int cases, double alpha) {
        double chance = exactly((int) CRITERION.breachAtMost(severity, cases), cases);
        double error = Math.sqrt(chance * (1 - chance) / JUDGEMENTS);
        double share = (double) alarms / JUDGEMENTS;
        assertThat(share).isCloseTo(chance, within(4 * error)).isLessThan(alpha + 2 * error);
    }

    /** P(X <= good | cases, 19/20) as a fraction of whole numbers. */
    private static double exactly(int good, int cases) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger ways = BigInteger.ONE;
        for (int k = 0; k <= good; k++) {
            sum = sum.add(ways.multiply(BigInteger.valueOf(19).pow(k)));
            ways = ways.multiply(BigInteger.valueOf(cases - k)).divide(BigInteger.valueOf(k + 1));
        }
        return new BigDecimal(sum)
                .divide(new BigDecimal(BigInteger.valueOf(20).pow(cases)), MathContext.DECIMAL64)
                .doubleValue();
    }
}
