package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.Parameter.Kind;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.scenario.parameter.Span;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.Mark;
import io.reformpulse.simulators.workload.Layer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What some communes send in a span is lost for good. */
final class SilentFeed implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "silent-feed",
                    List.of(
                            new Parameter("communes", Kind.COMMUNES, "which fall silent"),
                            new Parameter("from", Kind.MOMENT, "from when on nothing arrives"),
                            new Parameter("to", Kind.MOMENT, "until when")),
                    SilentFeed::new);

    private final Cause cause;
    private final Set<String> communes;
    private final Span span;

    private SilentFeed(Arguments arguments) {
        cause = arguments.cause();
        communes = arguments.communes("communes");
        span = arguments.span("from", "to");
    }

    @Override
    public void deliver(Delivery usual, Consumer<Delivery> out) {
        long at = usual.arrivedAt();
        boolean lost = communes.contains(usual.commune()) && span.contains(at);
        out.accept(lost ? usual.marked(cause.mark("silenced", at, Mark.Effect.LOST)) : usual);
    }
}
