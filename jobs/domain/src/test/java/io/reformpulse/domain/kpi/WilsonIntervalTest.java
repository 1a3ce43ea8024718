package io.reformpulse.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WilsonIntervalTest {
    @Test
    void equalsPublishedValues() {
        // Newcombe 1998, table I: 81/263, 15/148, 0/20 and 1/29, method 3.
        assertInterval(81, 263, 0.2553, 0.3662);
        assertInterval(15, 148, 0.0624, 0.1605);
        assertInterval(0, 20, 0.0000, 0.1611);
        assertInterval(1, 29, 0.0061, 0.1718);
    }

    @Test
    void nothingCountedTellsNothing() {
        assertThat(WilsonInterval.of(0, 0)).isEqualTo(new WilsonInterval(0, 1));
    }

    @Property
    void holdsTheRateAndStaysWithinZeroAndOne(
            @ForAll @LongRange(min = 1, max = 10_000_000) long n,
            @ForAll @LongRange(min = 0, max = 10_000_000) long some) {
        long good = some % (n + 1);
        WilsonInterval interval = WilsonInterval.of(good, n);
        assertThat(interval.low()).isBetween(0.0, (double) good / n);
        assertThat(interval.high()).isBetween((double) good / n, 1.0);
    }

    @Test
    void refusesCountsThatContradict() {
        assertThatThrownBy(() -> WilsonInterval.of(3, 2)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> WilsonInterval.of(-1, 2)).hasMessageContaining("-1 of 2");
    }

    private static void assertInterval(long good, long n, double low, double high) {
        WilsonInterval interval = WilsonInterval.of(good, n);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }
}
