package io.reformpulse.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.workload.WorkloadSpec;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadWishesTest {
    private static final WorkloadSpec USUAL = WorkloadSpec.year2023();

    @Test
    void whatWasNotAskedForIsAsUsual() {
        assertThat(WorkloadWishes.NONE.over(USUAL)).isEqualTo(USUAL);
        assertThat(new WorkloadWishes(5, null, null, 3L, List.of()).over(USUAL))
                .isEqualTo(USUAL.withDossiers(5).withSeed(3));
    }

    @Test
    void oneEndOfThePeriodGivesAYear() {
        assertThat(period("2024-02-01", null)).isEqualTo("2024-02-01 to 2025-01-31");
        assertThat(period(null, "2024-12-31")).isEqualTo("2024-01-01 to 2024-12-31");
        assertThat(period("2023-03-06", "2023-03-06")).isEqualTo("2023-03-06 to 2023-03-06");
    }

    private static String period(String from, String to) {
        WorkloadSpec spec =
                new WorkloadWishes(
                                null,
                                from == null ? null : LocalDate.parse(from),
                                to == null ? null : LocalDate.parse(to),
                                null,
                                List.of())
                        .over(USUAL);
        return spec.from() + " to " + spec.to();
    }
}
