package io.reformpulse.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockSettingsTest {
    @ParameterizedTest
    @CsvSource({"1030,20", "1049,1", "1050,100", "1051,99"})
    void kafkaIsAskedAsSoonAsAWholeMultipleCanBeSettled(long now, long wait) {
        ClockSettings settings =
                new ClockSettings(
                        new TimeSource.Wall(),
                        Duration.ofMillis(50),
                        Duration.ZERO,
                        Duration.ofMillis(100),
                        () -> now);
        assertThat(settings.untilNextQuestion()).isEqualTo(wait);
        assertThat((settings.settled() + wait) % 100).isZero();
    }
}
