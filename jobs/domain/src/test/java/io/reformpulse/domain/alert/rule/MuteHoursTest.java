package io.reformpulse.domain.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuteHoursTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest
    @CsvSource({
        "22:00, 06:00, 2024-03-05T21:59:59+07:00,",
        "22:00, 06:00, 2024-03-05T22:00:00+07:00, 2024-03-06T06:00:00+07:00",
        "22:00, 06:00, 2024-03-06T05:59:59+07:00, 2024-03-06T06:00:00+07:00",
        "22:00, 06:00, 2024-03-06T06:00:00+07:00,",
        "12:00, 13:30, 2024-03-06T11:59:00+07:00,",
        "12:00, 13:30, 2024-03-06T12:00:00+07:00, 2024-03-06T13:30:00+07:00",
        "12:00, 13:30, 2024-03-06T13:30:00+07:00,",
        "18:00, 00:00, 2024-03-06T23:00:00+07:00, 2024-03-07T00:00:00+07:00",
    })
    void muteEndsWithTheHoursThatHoldTheInstant(
            LocalTime from, LocalTime to, String at, String until) {
        Long expected = until == null ? null : millis(until);
        assertThat(new MuteHours(from, to).until(millis(at), ZONE)).isEqualTo(expected);
    }

    @Test
    void theWholeDayCannotBeMuted() {
        assertThatThrownBy(() -> new MuteHours(LocalTime.NOON, LocalTime.NOON))
                .hasMessageContaining("must not be the whole day");
    }

    private static long millis(String text) {
        return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    }

    @Test
    void anInstantOutsideIsNotMuted() {
        MuteHours night = new MuteHours(LocalTime.of(22, 0), LocalTime.of(6, 0));
        assertThat(night.until(Instant.EPOCH.toEpochMilli(), ZONE)).isNull();
    }
}
