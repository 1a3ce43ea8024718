package io.reformpulse.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void progressCountsOpenDossiersThatAreStillInTime() {
        ExactCounts counts = new ExactCounts();
        counts.add(Flow.ON_TIME, 6);
        counts.add(Flow.EARLY, 4);
        counts.add(Flow.LATE, 2);
        counts.addGauge(Gauge.OPEN, 10);
        counts.addGauge(Gauge.PAUSED, 5);
        counts.addGauge(Gauge.OVERDUE, 3);
        counts.addGauge(Gauge.PAUSED_OVERDUE, 1);
        counts.addGauge(Gauge.NO_DUE_OPEN, 1);
        assertThat(Figures.onTime(counts)).isEqualTo(new Ratio(6, 8));
        assertThat(Figures.progress(counts)).isEqualTo(new Ratio(6 + 10 - 3 - 1, 8 + 10 - 1));
    }

    @Test
    void withdrawnDossiersAreEndedButNeitherOnTimeNorRated() {
        ExactCounts counts = new ExactCounts();
        counts.add(Flow.RESOLVED, 3);
        counts.add(Flow.STOPPED, 1);
        counts.add(Flow.WITHDRAWN, 2);
        counts.add(Flow.WITHDRAWN_LATE, 2);
        counts.add(Flow.RATED_DOSSIERS, 1);
        assertThat(Figures.ended(counts)).isEqualTo(6);
        assertThat(Figures.withDue(counts)).isZero();
        assertThat(Figures.onTime(counts).isDefined()).isFalse();
        assertThat(Figures.response(counts)).isEqualTo(new Ratio(1, 4));
    }

    @Test
    void responseIsGivenWithHalfOfTheRatingsLooseButNotWithMore() {
        ExactCounts counts = new ExactCounts();
        counts.add(Flow.RESOLVED, 4);
        counts.add(Flow.RATED_DOSSIERS, 3);
        counts.add(Flow.RATINGS, 6);
        counts.add(Flow.RATINGS_WITHOUT_DOSSIER, 3);
        assertThat(Figures.response(counts)).isEqualTo(new Ratio(3, 4));
        counts.add(Flow.RATINGS_WITHOUT_DOSSIER, 1);
        assertThat(Figures.response(counts)).isEqualTo(Ratio.UNDEFINED);
    }

    @Property
    void moneySavedIsRoundedHalfUpWhateverItsSize(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000_000L) long millis,
            @ForAll @LongRange(min = 0, max = 1_000_000) long hourlyValue) {
        BigDecimal exact =
                BigDecimal.valueOf(millis)
                        .multiply(BigDecimal.valueOf(hourlyValue))
                        .divide(BigDecimal.valueOf(3_600_000), 0, RoundingMode.HALF_UP);
        assertThat(Figures.moneySaved(saved(millis), hourlyValue))
                .isEqualTo(exact.longValueExact());
    }

    @Test
    void halfAUnitOfMoneyIsRoundedUp() {
        assertThat(Figures.moneySaved(saved(1_800_000), 1)).isEqualTo(1);
        assertThat(Figures.moneySaved(saved(1_799_999), 1)).isZero();
        assertThat(Figures.moneySaved(saved(3_600_000), 48_250)).isEqualTo(48_250);
        assertThat(Figures.moneySaved(saved(-1_800_000), 1)).isEqualTo(-1);
    }

    @Test
    void moneyBeyondALongIsRefused() {
        assertThatThrownBy(() -> Figures.moneySaved(saved(Long.MAX_VALUE), Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("hourlyValue");
    }

    private static ExactCounts saved(long millis) {
        ExactCounts counts = new ExactCounts();
        counts.add(Flow.TIME_SAVED_MILLIS, millis);
        return counts;
    }
}
