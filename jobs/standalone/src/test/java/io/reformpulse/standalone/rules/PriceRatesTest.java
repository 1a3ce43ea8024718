package io.reformpulse.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.standalone.Failure;
import org.junit.jupiter.api.Test;

class PriceRatesTest {
    @Test
    void falseAlarmsArePricedAtTheTargetAndBetter() {
        assertThat(atLeast(0.95).met(null)).containsExactly(0.95, 0.96, 0.97, 0.98, 0.99);
        assertThat(atLeast(0.985).met(null)).containsExactly(0.985, 0.995);
        assertThat(atMost(0.03).met(null)).containsExactly(0.03, 0.02, 0.01);
        assertThat(atLeast(0.95).met(0.97)).containsExactly(0.97);
    }

    @Test
    void aRateThatMissesTheTargetRaisesNoFalseAlarms() {
        assertThatThrownBy(() -> atLeast(0.95).met(0.94)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> atLeast(0.95).met(1.0)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> atMost(0.05).met(0.06)).isInstanceOf(Failure.class);
    }

    @Test
    void aDropIsTwentyPointsOrHalfTheWayOrAsAsked() {
        assertThat(atLeast(0.95).dropped(null)).isEqualTo(0.75);
        assertThat(atLeast(0.3).dropped(null)).isEqualTo(0.15);
        assertThat(atMost(0.1).dropped(null)).isEqualTo(0.3);
        assertThat(atLeast(0.95).dropped(0.6)).isEqualTo(0.6);
        assertThatThrownBy(() -> atLeast(0.95).dropped(0.95)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> atMost(0.1).dropped(1.1)).isInstanceOf(Failure.class);
    }

    private static PriceRates atLeast(double target) {
        return new PriceRates(RateTarget.atLeast(WindowType.ROLLING_30D, target));
    }

    private static PriceRates atMost(double target) {
        return new PriceRates(
                new RateTarget(WindowType.ROLLING_30D, target, Direction.AT_MOST, 10, 3, 0.2));
    }
}
