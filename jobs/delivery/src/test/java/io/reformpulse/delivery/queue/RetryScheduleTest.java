package io.reformpulse.delivery.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    @Test
    void jitterMakesADelayUpToAFifthLongerAndNeverShorter() {
        assertThat(new RetrySchedule(() -> 0).delayMillis(1)).isEqualTo(5_000);
        assertThat(new RetrySchedule(() -> 0.5).delayMillis(1)).isEqualTo(5_500);
        assertThat(new RetrySchedule(() -> 1).delayMillis(3)).isEqualTo(72_000);
    }
}
