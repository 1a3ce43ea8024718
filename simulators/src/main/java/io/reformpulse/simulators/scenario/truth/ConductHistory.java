package io.reformpulse.simulators.scenario.truth;

import io.reformpulse.simulators.scenario.Scenarios;
import io.reformpulse.simulators.workload.Conduct;
import io.reformpulse.simulators.workload.Workload;
import io.reformpulse.simulators.workload.WorkloadSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How the communes of a run worked, day by day, with and without its scenarios. */
final class ConductHistory {
    private final Scenarios scenarios;
    private final WorkloadSpec spec;
    private final Workload usual;
    private final Workload actual;

    ConductHistory(Scenarios scenarios) {
        this.scenarios = scenarios;
        spec = scenarios.spec();
        usual = new Workload(scenarios.place(), spec);
        actual = scenarios.workload();
    }

    Manifest.Work work() {
        return new Manifest.Work(
                spec.seed(),
                spec.dossiers(),
                spec.from().toString(),
                spec.to().toString(),
                spec.lastArrival().toString(),
                scenarios.place().zone().toString());
    }

    Manifest.Conduct usual(String commune) {
        return truth(usual.conduct(commune, spec.from()), spec.from());
    }

    /** One entry for each change; the first is of the first day. */
    List<Manifest.Conduct> of(String commune) {
        List<Manifest.Conduct> changes = new ArrayList<>();
        Conduct before = null;
        LocalDate last = spec.lastArrival();
        for (LocalDate day = spec.from(); !day.isAfter(last); day = day.plusDays(1)) {
            Conduct conduct = actual.conduct(commune, day);
            if (!conduct.equals(before)) {
                changes.add(truth(conduct, day));
            }
            before = conduct;
        }
        return changes;
    }

    private static Manifest.Conduct truth(Conduct conduct, LocalDate from) {
        return new Manifest.Conduct(
                from.toString(),
                conduct.lateRate(),
                conduct.satisfiedRate(),
                conduct.responseRate(),
                conduct.outageRate(),
                conduct.slipRate(),
                conduct.onPaper());
    }
}
