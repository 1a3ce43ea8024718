package io.reformpulse.simulators.scenario.parameter;

import io.reformpulse.simulators.workload.Layer;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of thing that can happen to a workload.
 *
 * @param laying makes a layer of it; the arguments have a value for each parameter
 */
public record ScenarioType(
        String name, List<Parameter> parameters, Function<Arguments, Layer> laying) {}
