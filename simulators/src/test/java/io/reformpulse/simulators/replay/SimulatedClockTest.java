package io.reformpulse.simulators.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SimulatedClockTest {
    @Test
    void anHourPassesInASecondAtSpeed3600() {
        SimulatedClock clock = new SimulatedClock(1_000_000, 50_000, 3_600);
        assertThat(clock.simulatedAt(51_000)).isEqualTo(1_000_000 + 3_600_000);
        assertThat(clock.wallAt(1_000_000 + 3_600_000)).isEqualTo(51_000);
    }

    @Test
    void anInstantHasComeAtItsWallTimeAndNotBefore() {
        SimulatedClock clock = new SimulatedClock(0, 0, 7);
        for (long simulated = 0; simulated < 1_000; simulated++) {
            long wall = clock.wallAt(simulated);
            assertThat(clock.simulatedAt(wall)).isGreaterThanOrEqualTo(simulated);
            assertThat(wall == 0 || clock.simulatedAt(wall - 1) < simulated).isTrue();
        }
    }

    @Test
    void atMaximumSpeedEverythingIsDueAtOnceAndTheClockStands() {
        SimulatedClock clock = new SimulatedClock(5, 10, SimulatedClock.MAX);
        assertThat(clock.wallAt(Long.MAX_VALUE)).isEqualTo(10);
        assertThat(clock.simulatedAt(99)).isEqualTo(5);
    }

    @Test
    void aSpeedOfZeroIsRefused() {
        assertThatThrownBy(() -> new SimulatedClock(0, 0, 0)).hasMessageContaining("above 0");
    }
}
