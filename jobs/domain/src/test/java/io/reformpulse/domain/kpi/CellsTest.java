package io.reformpulse.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Property
    void quotientsAreRoundedHalfUpWhateverTheirSize(
            @ForAll long numerator,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long denominator,
            @ForAll @IntRange(min = 0, max = 50) int smaller,
            @ForAll @IntRange(min = 1, max = 6) int decimals) {
        long n = numerator >> smaller;
        assertThat(quotient(n, denominator >> smaller | 1, decimals))
                .isEqualTo(exact(n, denominator >> smaller | 1, decimals));
    }

    @Test
    void halvesAreRoundedUp() {
        assertThat(quotient(1, 2_000_000, 6)).isEqualTo("0.000001");
        assertThat(quotient(999_999, 2_000_000_000_000L, 6)).isEqualTo("0.000000");
        assertThat(quotient(2, 3, 6)).isEqualTo("0.666667");
        assertThat(quotient(7, 7, 6)).isEqualTo("1.000000");
        assertThat(quotient(0, 5, 4)).isEqualTo("0.0000");
    }

    @Test
    void aZeroDenominatorLeavesTheCellEmpty() {
        assertThat(quotient(5, 0, 6)).isEmpty();
    }

    @Test
    void quotesOnlyWhatNeedsIt() {
        Cells cells = new Cells(4);
        cells.text("a,b");
        cells.text("say \"no\"");
        cells.empty();
        cells.number(-3);
        assertThat(cells.toCsv()).isEqualTo("\"a,b\",\"say \"\"no\"\"\",,-3");
        assertThat(cells.toList()).containsExactly("a,b", "say \"no\"", "", "-3");
    }

    private static String quotient(long numerator, long denominator, int decimals) {
        Cells cells = new Cells(1);
        cells.quotient(numerator, denominator, decimals);
        return cells.toCsv();
    }

    private static String exact(long numerator, long denominator, int decimals) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
