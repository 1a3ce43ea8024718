package io.reformpulse.domain.commune;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PublishingTest {
    @Test
    void anIntervalLongerThanADayIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Publishing.live(86_400_001))
                .withMessage(
                        "The publish interval must be from 1 ms to a day, but is 86400001 ms.");
    }
}
