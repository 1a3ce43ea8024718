package io.reformpulse.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2010-10-01T00:00:00.020000+02:00, 2010-09-30T22:00:00.020Z",
        "2024-03-05T09:10:00+07:00, 2024-03-05T02:10:00Z",
        "2024-02-29T23:59:59.999999999Z, 2024-02-29T23:59:59.999Z",
        "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z",
        "2024-03-05T09:10:00.5-03:30, 2024-03-05T12:40:00.500Z",
        "2024-03-05T09:10+07:00, 2024-03-05T02:10:00Z",
        "2024-03-05T09:10:00+07, 2024-03-05T02:10:00Z",
        "2024-03-05T09:10:00+0700, 2024-03-05T02:10:00Z",
        "2024-03-05t09:10:00z, 2024-03-05T09:10:00Z",
        "+12024-03-05T09:10:00Z, +12024-03-05T09:10:00Z",
        "0000-02-29T00:00:00Z, 0000-02-29T00:00:00Z",
    })
    void theStandardsFormsAreRead(String text, Instant instant) {
        assertThat(IsoTime.millis(text)).isEqualTo(instant.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2024-03-05",
                "2024-03-05T09:10:00",
                "2024-03-05 09:10:00+07:00",
                "2023-02-29T09:10:00Z",
                "1900-02-29T09:10:00Z",
                "2024-13-05T09:10:00Z",
                "2024-00-05T09:10:00Z",
                "2024-03-32T09:10:00Z",
                "2024-03-05T24:10:00Z",
                "2024-03-05T09:60:00Z",
                "2024-03-05T09:10:60Z",
                "2024-03-05T09:10:00.1234567890Z",
                "2024-03-05T09:10:00.5",
                "2024-03-05T09:10:00+19:00",
                "2024-03-05T09:10:00+07:60",
                "2024-03-05T09:10:00+07:00 ",
                "2024-03-05T09:10:00[Asia/Bangkok]",
                "-2024-0305T09:10:00Z",
                "+999999999-12-31T23:59:59Z",
                "２０２４-03-05T09:10:00Z",
            })
    void otherTextIsNoTime(String text) {
        assertThat(IsoTime.millis(text)).isEqualTo(IsoTime.NOT_A_TIME);
    }

    @Property(tries = 5000)
    void itAgreesWithTheJdk(
            @ForAll @LongRange(min = -62_135_596_800_000L, max = 253_402_200_000_000L) long millis,
            @ForAll @IntRange(min = -1080, max = 1080) int offsetMinutes) {
        OffsetDateTime time =
                Instant.ofEpochMilli(millis)
                        .atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        assertThat(IsoTime.millis(time.toString())).isEqualTo(millis);
    }
}
