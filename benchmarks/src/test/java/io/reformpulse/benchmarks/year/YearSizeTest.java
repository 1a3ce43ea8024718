package io.reformpulse.benchmarks.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearSizeTest {
    @Test
    void isNamedOrGivenByItsNumbers() {
        assertThat(YearSize.of("nation")).isEqualTo(YearSize.NATION);
        assertThat(YearSize.of("500000/152/365"))
                .isEqualTo(new YearSize("500000-152-365", 500_000, 152, 365));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"continent", "500000/152", "0/152/365", "1/2/3/4", "9999999999/1/1", ""})
    void nothingElseIsASize(String text) {
        assertThatThrownBy(() -> YearSize.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("DOSSIERS/COMMUNES/DAYS");
    }
}
