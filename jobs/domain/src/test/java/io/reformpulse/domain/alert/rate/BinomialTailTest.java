package io.reformpulse.domain.alert.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTailTest {
    private static final MathContext DIGITS = new MathContext(40);

    @Property(tries = 500)
    void equalsTheSumOfItsTermsInFortyDigits(
            @ForAll @IntRange(min = 1, max = 2000) int cases,
            @ForAll @IntRange(min = 0, max = 2000) int some,
            @ForAll @IntRange(min = 1, max = 999) int perMille) {
        int good = some % (cases + 1);
        assertExact(good, cases, perMille / 1000.0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0.95",
        "20, 0.95",
        "50, 0.95",
        "100, 0.95",
        "400, 0.95",
        "400, 0.3",
        "400, 0.999"
    })
    void equalsTheSumAtEveryNumberOfGoodCases(int cases, double rate) {
        for (int good = 0; good <= cases; good++) {
            assertExact(good, cases, rate, 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 949000, 0.95", "1000000, 950200, 0.95", "1000000, 945000, 0.95",
        "1000000, 299000, 0.3", "1000000, 999100, 0.999", "123457, 61000, 0.5",
        "1000000, 930000, 0.95", "1000000, 3, 0.000001", "300000, 299999, 0.99999"
    })
    void staysExactUpToAMillionCases(int good, int cases, double rate) {
        // Far below the greatest term nothing counts in 1e-9; 40 digits bear the long product.
        assertExact(Math.min(good, cases), Math.max(good, cases), rate, 8000);
    }

    @Test
    void growsWithTheGoodCases() {
        for (int good = 1; good <= 400; good++) {
            assertThat(BinomialTail.atMost(good, 400, 0.95))
                    .isGreaterThanOrEqualTo(BinomialTail.atMost(good - 1, 400, 0.95));
        }
    }

    @Test
    void isCertainForAllCases() {
        assertThat(BinomialTail.atMost(400, 400, 0.95)).isEqualTo(1);
        assertThat(BinomialTail.atMost(0, 0, 0.95)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoTail() {
        assertThatThrownBy(() -> BinomialTail.atMost(3, 2, 0.5)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> BinomialTail.atMost(-1, 2, 0.5)).hasMessageContaining("-1 of 2");
        assertThatThrownBy(() -> BinomialTail.atMost(1, 2, 1)).hasMessageContaining("at 1.0");
        assertThatThrownBy(() -> BinomialTail.atMost(1, 2, Double.NaN)).hasMessageContaining("NaN");
    }

    /**
     * @param terms how many terms below good are summed; 0 for all of them
     */
    private static void assertExact(int good, int cases, double rate, int terms) {
        double exact = sum(good, cases, rate, terms).doubleValue();
        double tail = BinomialTail.atMost(good, cases, rate);
        if (exact >= Double.MIN_NORMAL) {
            assertThat(tail / exact)
                    .as("%d of %d at %s", good, cases, rate)
                    .isCloseTo(1, within(1e-9));
        } else {
            assertThat(tail).isLessThan(2 * Double.MIN_NORMAL);
        }
    }

    private static BigDecimal sum(int good, int cases, double rate, int terms) {
        BigDecimal p = new BigDecimal(rate);
        BigDecimal q = BigDecimal.ONE.subtract(p);
        int first = terms == 0 ? 0 : Math.max(0, good - terms);
        BigDecimal term = p.pow(first, DIGITS).multiply(q.pow(cases - first, DIGITS), DIGITS);
        for (int k = 1; k <= first; k++) {
            term =
                    term.multiply(BigDecimal.valueOf(cases - k + 1), DIGITS)
                            .divide(BigDecimal.valueOf(k), DIGITS);
        }
        BigDecimal odds = p.divide(q, DIGITS);
        BigDecimal sum = term;
        for (int k = first + 1; k <= good; k++) {
            term =
                    term.multiply(odds, DIGITS)
                            .multiply(BigDecimal.valueOf(cases - k + 1), DIGITS)
                            .divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }
}
