package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.Parameter.Kind;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.scenario.parameter.Span;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.Mark.Effect;
import io.reformpulse.simulators.workload.Layer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All that some communes send waits while their line is down, and comes in one burst after. */
final class CommuneOffline implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "commune-offline-48h",
                    List.of(
                            new Parameter("communes", Kind.COMMUNES, "whose line is down"),
                            new Parameter("from", Kind.MOMENT, "when it goes down"),
                            new Parameter("hold", Kind.DURATION, "how long it stays down"),
                            new Parameter("burst", Kind.DURATION, "how long the rest then takes")),
                    CommuneOffline::new);

    private final Cause cause;
    private final Set<String> communes;
    private final Span down;
    private final long burst;

    private CommuneOffline(Arguments arguments) {
        cause = arguments.cause();
        communes = arguments.communes("communes");
        long from = arguments.moment("from");
        down = new Span(from, from + arguments.duration("hold").toMillis());
        burst = arguments.duration("burst").toMillis();
    }

    @Override
    public void deliver(Delivery usual, Consumer<Delivery> out) {
        boolean waits = communes.contains(usual.commune()) && down.contains(usual.arrivedAt());
        out.accept(waits ? sentAfter(usual) : usual);
    }

    /** In the order in which they waited. */
    private Delivery sentAfter(Delivery waiting) {
        double over = (double) (waiting.arrivedAt() - down.from()) / down.millis();
        long sent = down.to() + (long) (over * burst);
        return waiting.made(waiting.message(), sent, cause.mark("held", sent, Effect.CHANGED));
    }
}
