package io.reformpulse.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    @Test
    void areOfAllThatWasRecordedInMilliseconds() {
        Histogram micros = new Histogram(600_000_000, 3);
        for (int milli = 1; milli <= 1_000; milli++) {
            micros.recordValue(milli * 1_000L);
        }
        assertThat(Percentiles.of(micros, 1_000).told("events"))
                .isEqualTo("1,000 events: p50 500 ms, p90 900, p99 990, p99.9 999, max 1,000");
    }

    @Test
    void sayThatThereIsNothingToTellOf() {
        assertThat(Percentiles.of(new Histogram(1_000, 3), 1).told("alerts"))
                .isEqualTo("alerts: none");
    }
}
