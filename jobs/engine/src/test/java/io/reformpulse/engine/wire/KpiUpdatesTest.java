package io.reformpulse.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Percentiles;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowStatus;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.SingleObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KpiUpdatesTest {
    @ParameterizedTest
    @EnumSource(
            value = WindowType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HOUR"})
    void aRowComesBackWhole(WindowType type) throws Exception {
        KpiRow row = row(type, WindowStatus.RESTATED);
        assertThat(row(sent(row)).counts()).isEqualTo(row.counts());
        assertThat(row(sent(row))).isEqualTo(row);
    }

    @Test
    void anHourHasFlowsOnly() throws Exception {
        KpiUpdate update = sent(row(WindowType.HOUR, WindowStatus.PROVISIONAL));
        assertThat(update.getReceived()).isPositive();
        assertThat(update.getOpen()).isNull();
        assertThat(update.getCarriedOver()).isNull();
        assertThat(update.getProgressRate()).isNull();
        assertThat(update.getDueSoonDay()).isNull();
        assertThat(row(update).counts().get(Flow.RECEIVED)).isPositive();
    }

    @Test
    void onlyNowHasNoBoundsAndSaysWhatIsDueSoon() throws Exception {
        KpiUpdate now = sent(row(WindowType.NOW, WindowStatus.PROVISIONAL));
        KpiUpdate day = sent(row(WindowType.DAY, WindowStatus.FINAL));
        assertThat(now.getWindowStart()).isNull();
        assertThat(now.getWindowEnd()).isNull();
        assertThat(now.getDueSoonOffice()).isEqualTo(8);
        assertThat(day.getWindowStart()).isEqualTo(1000);
        assertThat(day.getDueSoonOffice()).isNull();
    }

    @Test
    void ratesCarryTheirCountsAndAreEmptyWithoutCases() throws Exception {
        KpiUpdate some = sent(row(WindowType.DAY, WindowStatus.FINAL));
        assertThat(some.getOnTimeRate().getNumerator()).isEqualTo(some.getOnTime());
        assertThat(some.getOnTimeRate().getDenominator())
                .isEqualTo(some.getOnTime() + some.getLate());
        double share = (double) some.getOnTime() / (some.getOnTime() + some.getLate());
        assertThat(some.getOnTimeRate().getWilsonLow()).isLessThan(share);
        assertThat(some.getOnTimeRate().getWilsonHigh()).isGreaterThan(share);
        KpiRow empty =
                new KpiRow(
                        "COMMUNE",
                        "c1",
                        Window.NOW,
                        WindowStatus.PROVISIONAL,
                        0,
                        1,
                        1,
                        new ExactCounts(),
                        null,
                        null,
                        0,
                        0,
                        0);
        assertThat(sent(empty).getOnTimeRate()).isNull();
        assertThat(sent(empty).getHandlingP50Millis()).isNull();
        assertThat(row(sent(empty))).isEqualTo(empty);
    }

    @Test
    void theKeyOfAWindowIsTheKeyOfItsRow() {
        KpiRow day = row(WindowType.DAY, WindowStatus.FINAL);
        KpiRow now = row(WindowType.NOW, WindowStatus.PROVISIONAL);
        assertThat(KpiUpdates.key("COMMUNE", "c1", day.window())).isEqualTo("COMMUNE/c1/DAY/1000");
        assertThat(KpiUpdates.key("COMMUNE", "c1", now.window())).isEqualTo("COMMUNE/c1/NOW");
    }

    private static KpiUpdate sent(KpiRow row) throws Exception {
        return SingleObject.KPI_UPDATE.decode(SingleObject.KPI_UPDATE.encode(KpiUpdates.of(row)));
    }

    private static KpiRow row(KpiUpdate update) {
        return KpiUpdates.row(update);
    }

    /** A row in which every count is another number, and rates stay possible. */
    private static KpiRow row(WindowType type, WindowStatus status) {
        long[] values = new long[ExactCounts.LENGTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 + i;
        }
        ExactCounts counts = ExactCounts.of(values);
        shrinkNumerators(counts);
        Window window = type == WindowType.NOW ? Window.NOW : new Window(type, 1000, 2000);
        return new KpiRow(
                "COMMUNE",
                "c1",
                window,
                status,
                3000,
                4,
                5,
                counts,
                new Percentiles(6, 7),
                new Percentiles(60, 70),
                71,
                type == WindowType.NOW ? 8 : 0,
                type == WindowType.NOW ? 9 : 0);
    }

    private static void shrinkNumerators(ExactCounts counts) {
        counts.add(Flow.SATISFIED, -60);
        counts.add(Flow.RATED_DOSSIERS, -70);
        counts.add(Flow.RATINGS_WITHOUT_DOSSIER, -110);
        counts.addGauge(Gauge.OVERDUE, -125);
        counts.addGauge(Gauge.NO_DUE_OPEN, -100);
    }
}
