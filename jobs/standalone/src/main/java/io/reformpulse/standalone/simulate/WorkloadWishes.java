package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.workload.WorkloadSpec;
import java.time.LocalDate;
import java.util.List;

/**
 * What a user asked of a workload; null where nothing was said.
 *
 * @param from first local day
 * @param to last local day
 * @param scenarios as {@link io.reformpulse.simulators.scenario.Scenarios} reads them; none if
 *     nothing was said
 */
public record WorkloadWishes(
        Integer dossiers, LocalDate from, LocalDate to, Long seed, List<String> scenarios) {
    public static final WorkloadWishes NONE = new WorkloadWishes(null, null, null, null, List.of());

    /** Whether nothing was said. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** What is usual, but for what was asked for. Who names one end of the period gets a year. */
    public WorkloadSpec over(WorkloadSpec usual) {
        WorkloadSpec spec = usual;
        if (dossiers != null) {
            spec = spec.withDossiers(dossiers);
        }
        if (seed != null) {
            spec = spec.withSeed(seed);
        }
        if (from == null && to == null) {
            return spec;
        }
        LocalDate first = from != null ? from : to.plusDays(1).minusYears(1);
        LocalDate last = to != null ? to : from.plusYears(1).minusDays(1);
        return spec.withPeriod(first, last);
    }
}
