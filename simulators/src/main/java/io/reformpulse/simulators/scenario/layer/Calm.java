package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.Parameter.Kind;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.workload.Conduct;
import io.reformpulse.simulators.workload.Layer;
import java.time.LocalDate;
import java.util.List;

/** Every commune works well and nothing goes wrong. */
final class Calm implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "calm",
                    List.of(
                            new Parameter("late", Kind.RATE, "of the dossiers, how many end late"),
                            new Parameter(
                                    "satisfied", Kind.RATE, "of the ratings, how many are 4 or 5"),
                            new Parameter(
                                    "response",
                                    Kind.RATE,
                                    "of the ended dossiers, how many are rated at least")),
                    Calm::new);

    private final double late;
    private final double satisfied;
    private final double response;

    private Calm(Arguments arguments) {
        late = arguments.rate("late");
        satisfied = arguments.rate("satisfied");
        response = arguments.rate("response");
    }

    @Override
    public Conduct conduct(Conduct usual, String commune, LocalDate day) {
        return new Conduct(
                late, Math.max(usual.responseRate(), response), satisfied, 0, 0, usual.onPaper());
    }
}
