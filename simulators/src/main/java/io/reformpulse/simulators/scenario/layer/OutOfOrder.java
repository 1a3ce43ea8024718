package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.Parameter.Kind;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.scenario.parameter.Span;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.Mark;
import io.reformpulse.simulators.wire.Mark.Effect;
import io.reformpulse.simulators.workload.Dice;
import io.reformpulse.simulators.workload.Layer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Events and ratings are under way for up to hours, so that later ones overtake earlier ones. */
final class OutOfOrder implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "out-of-order",
                    List.of(
                            new Parameter("communes", Kind.COMMUNES, "whose records are put off"),
                            new Parameter("from", Kind.MOMENT, "of the first arrival"),
                            new Parameter("to", Kind.MOMENT, "of the last arrival"),
                            new Parameter("share", Kind.RATE, "of the records, how many"),
                            new Parameter("delay", Kind.DURATION, "by how much at most")),
                    OutOfOrder::new);

    private final Cause cause;
    private final Set<String> communes;
    private final Span span;
    private final double share;
    private final long delay;

    private OutOfOrder(Arguments arguments) {
        cause = arguments.cause();
        communes = arguments.communes("communes");
        span = arguments.span("from", "to");
        share = arguments.rate("share");
        delay = arguments.duration("delay").toMillis();
    }

    @Override
    public void deliver(Delivery usual, Consumer<Delivery> out) {
        Dice dice = concerns(usual) ? cause.dice(usual.message().id()) : null;
        if (dice == null || !dice.chance(share)) {
            out.accept(usual);
            return;
        }
        long later = usual.arrivedAt() + 1 + (long) (dice.unit() * delay);
        Mark mark = cause.mark("put-off", later, Effect.CHANGED);
        out.accept(usual.made(usual.message(), later, mark));
    }

    /** Signs of life are sent anew each time, so an old one is not sent at all. */
    private boolean concerns(Delivery delivery) {
        return communes.contains(delivery.commune())
                && span.contains(delivery.arrivedAt())
                && !(delivery.message() instanceof HeartbeatMessage);
    }
}
