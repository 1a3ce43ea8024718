package io.reformpulse.simulators.scenario.parameter;

import io.reformpulse.simulators.place.Commune;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.workload.Workload;
import io.reformpulse.simulators.workload.WorkloadSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What the parameters of a scenario are relative to.
 *
 * @param first the first local day on which dossiers are handed in
 * @param last the last such day
 * @param end the last local day on which anything arrives
 * @param communes codes of all communes
 * @param busiest codes of those that exist all through the workload, the busiest first
 */
public record Setting(
        long seed,
        ZoneId zone,
        LocalDate first,
        LocalDate last,
        LocalDate end,
        List<String> communes,
        List<String> busiest) {

    public static Setting of(Place place, WorkloadSpec spec) {
        return new Setting(
                spec.seed(),
                place.zone(),
                spec.from(),
                spec.to(),
                spec.lastArrival(),
                place.communes().stream().map(Commune::code).toList(),
                new Workload(place, spec).busiest());
    }

    public LocalDate dateOf(long instant) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(instant), zone);
    }

    /** The day's first instant, epoch milliseconds. */
    public long startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
