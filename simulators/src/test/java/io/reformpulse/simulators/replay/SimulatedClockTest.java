package io.reformpulse.simulators.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SimulatedClockTest {
    private static final long SECOND = 1_000_000_000;
    private static final long TWO_YEARS = 2 * 365 * 86_400_000L;

    @Test
    void anHourPassesInASecondAtSpeed3600() {
        SimulatedClock clock = new SimulatedClock(1_000_000, 50 * SECOND, 3_600);
        assertThat(clock.simulatedAt(51 * SECOND)).isEqualTo(1_000_000 + 3_600_000);
        assertThat(clock.wallAt(1_000_000 + 3_600_000)).isEqualTo(51 * SECOND);
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
    void yearsAtRealSpeedAreExact() {
        SimulatedClock clock = new SimulatedClock(0, 0, 1);
        assertThat(clock.wallAt(TWO_YEARS)).isEqualTo(TWO_YEARS * 1_000_000);
        assertThat(clock.simulatedAt(TWO_YEARS * 1_000_000)).isEqualTo(TWO_YEARS);
    }

    @Test
    void whatIsCenturiesAwayNeverComes() {
        assertThat(new SimulatedClock(0, SECOND, 1e-6).wallAt(TWO_YEARS)).isEqualTo(Long.MAX_VALUE);
        assertThat(new SimulatedClock(0, 0, 1e300).simulatedAt(SECOND)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void atMaximumSpeedARecordIsDueAtItsTurnAndTheClockStands() {
        SimulatedClock clock = new SimulatedClock(5, 10, SimulatedClock.MAX);
        assertThat(clock.dueAt(null, 7, 99)).isEqualTo(99);
        assertThat(clock.simulatedAt(99)).isEqualTo(5);
    }

    @Test
    void aSpeedOfZeroIsRefused() {
        assertThatThrownBy(() -> new SimulatedClock(0, 0, 0)).hasMessageContaining("above 0");
    }
}
