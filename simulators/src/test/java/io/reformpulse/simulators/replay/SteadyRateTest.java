package io.reformpulse.simulators.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SteadyRateTest {
    @Test
    void spreadsTheRecordsOfASecondEvenly() {
        SteadyRate rate = new SteadyRate(100, 4);
        assertThat(rate.dueAt(null, 0, 0)).isEqualTo(100);
        assertThat(rate.dueAt(null, 1, 0)).isEqualTo(250_000_100);
        assertThat(rate.dueAt(null, 4, 0)).isEqualTo(1_000_000_100);
    }

    @Test
    void doesNotDriftHoweverLongItGoesOn() {
        SteadyRate rate = new SteadyRate(0, 3);
        assertThat(rate.dueAt(null, 3_000_000_000L, 0)).isEqualTo(1_000_000_000_000_000_000L);
    }

    @Test
    void aRateOfZeroOrWithoutEndIsRefused() {
        assertThatThrownBy(() -> new SteadyRate(0, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new SteadyRate(0, Double.NaN)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new SteadyRate(0, Double.POSITIVE_INFINITY))
                .hasMessageContaining("above 0");
    }
}
