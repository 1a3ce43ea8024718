package io.reformpulse.domain.alert.news;

import static io.reformpulse.domain.alert.news.Language.EN;
import static io.reformpulse.domain.alert.news.Language.VI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void aLocaleOfOtherDigitsMustNotShow() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void numbersHaveTheirThousandsApart() {
        assertThat(EN.number(7)).isEqualTo("7");
        assertThat(EN.number(999)).isEqualTo("999");
        assertThat(EN.number(1000)).isEqualTo("1,000");
        assertThat(VI.number(1234567)).isEqualTo("1.234.567");
        assertThat(EN.number(-1000)).isEqualTo("-1,000");
        assertThat(EN.number(-100)).isEqualTo("-100");
    }

    @Test
    void sharesAreRoundedHalfUpFromTheCounts() {
        assertThat(EN.percent(41, 48)).isEqualTo("85.4 %");
        assertThat(VI.percent(41, 48)).isEqualTo("85,4 %");
        assertThat(EN.percent(1, 800)).isEqualTo("0.1 %");
        assertThat(EN.percent(1, 2000)).isEqualTo("0.1 %");
        assertThat(EN.percent(5, 5)).isEqualTo("100.0 %");
    }

    @Test
    void targetsAreShownAsWritten() {
        assertThat(EN.percent(0.95)).isEqualTo("95 %");
        assertThat(VI.percent(0.995)).isEqualTo("99,5 %");
        assertThat(EN.percent(0.3)).isEqualTo("30 %");
    }

    @Test
    void chancesHaveTwoDigits() {
        assertThat(EN.chance(0.009876)).isEqualTo("0.99 %");
        assertThat(VI.chance(0.00034512)).isEqualTo("0,035 %");
        assertThat(EN.chance(0.000001)).isEqualTo("0.0001 %");
        assertThat(EN.chance(1e-12)).isEqualTo("under 0.0001 %");
        assertThat(VI.chance(0)).isEqualTo("dưới 0,0001 %");
        assertThat(EN.chance(0.3)).isEqualTo("30 %");
    }

    @Test
    void datesAndTimesAreLocal() {
        long instant = Instant.parse("2024-03-04T18:05:59Z").toEpochMilli();
        assertThat(EN.time(instant, ZONE)).isEqualTo("01:05 on 5 March 2024");
        assertThat(VI.time(instant, ZONE)).isEqualTo("01:05 ngày 05/03/2024");
        assertThat(VI.month(LocalDate.of(2024, 3, 1))).isEqualTo("03/2024");
        assertThat(EN.month(LocalDate.of(2024, 12, 1))).isEqualTo("December 2024");
    }

    @Test
    void spansHaveTheirTwoGreatestUnits() {
        assertThat(EN.span(8 * 3_600_000)).isEqualTo("8 h");
        assertThat(VI.span(125 * 60_000)).isEqualTo("2 giờ 5 phút");
        assertThat(EN.span(26 * 3_600_000 + 59_000)).isEqualTo("1 d 2 h");
        assertThat(VI.span(600_000)).isEqualTo("10 phút");
    }
}
