package io.reformpulse.domain.alert.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The state machine of a rate, point by point. */
class RateTrackTest {
    private static final long HOUR = 3_600_000;
    private static final Rule HELD =
            Rules.with(Rules.onTime(), Duration.ofDays(1), Duration.ofDays(1));

    @Test
    void aDayOnWhichClocksArePutForwardIsAWholeDayToHoldAndToKeep() {
        long midnight = 240 * HOUR;
        RateTrack held =
                RateTrack.START
                        .step(midnight, RateVerdict.WARNING_BREACH, true, HELD)
                        .step(midnight + 23 * HOUR, RateVerdict.WARNING_BREACH, true, HELD);
        assertThat(held.firing()).isEqualTo(Severity.WARNING);
        RateTrack kept =
                held.step(midnight + 47 * HOUR, RateVerdict.CLEAR, true, HELD)
                        .step(midnight + 70 * HOUR, RateVerdict.CLEAR, true, HELD);
        assertThat(kept.firing()).isNull();
    }

    @Test
    void hoursBeforeItsMidnightADayIsNotOver() {
        long midnight = 240 * HOUR;
        RateTrack early =
                RateTrack.START
                        .step(midnight, RateVerdict.CRITICAL_BREACH, true, HELD)
                        .step(midnight + 23 * HOUR, RateVerdict.CRITICAL_BREACH, false, HELD);
        assertThat(early.firing()).isNull();
    }
}
