package io.reformpulse.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2025-03-05T02:10:00Z");

    @Test
    void secondsAndDatesAreUnderstood() {
        assertThat(RetryAfter.millis("120", NOW)).isEqualTo(120_000);
        assertThat(RetryAfter.millis("Wed, 05 Mar 2025 02:11:30 GMT", NOW)).isEqualTo(90_000);
    }

    @Test
    void whatIsPastMissingOrNonsenseIsNoWait() {
        assertThat(RetryAfter.millis(null, NOW)).isZero();
        assertThat(RetryAfter.millis("Wed, 05 Mar 2025 02:09:30 GMT", NOW)).isZero();
        assertThat(RetryAfter.millis("soon", NOW)).isZero();
        assertThat(RetryAfter.millis("-5", NOW)).isZero();
    }

    @Test
    void nobodyWaitsLongerThanADay() {
        assertThat(RetryAfter.millis("999999999", NOW)).isEqualTo(86_400_000);
        assertThat(RetryAfter.millis("99999999999999999999", NOW)).isZero();
    }
}
