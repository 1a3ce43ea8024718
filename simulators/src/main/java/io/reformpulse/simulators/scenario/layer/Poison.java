package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.Parameter.Kind;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.scenario.parameter.Span;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.workload.Dice;
import io.reformpulse.simulators.workload.Layer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Some records are followed at once by one that must be rejected. */
final class Poison implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "poison",
                    List.of(
                            new Parameter("communes", Kind.COMMUNES, "whose feed sends it"),
                            new Parameter("from", Kind.MOMENT, "of the first arrival"),
                            new Parameter("to", Kind.MOMENT, "of the last arrival"),
                            new Parameter(
                                    "share", Kind.RATE, "of events and ratings, how many are so"),
                            new Parameter(
                                    "kinds",
                                    Kind.WORDS,
                                    "what is sent: " + String.join(", ", PoisonKind.words()))),
                    Poison::new);

    private final Cause cause;
    private final Set<String> communes;
    private final Span span;
    private final double share;
    private final List<PoisonKind> kinds;

    private Poison(Arguments arguments) {
        cause = arguments.cause();
        communes = arguments.communes("communes");
        span = arguments.span("from", "to");
        share = arguments.rate("share");
        kinds = arguments.words("kinds", PoisonKind.words()).stream().map(PoisonKind::of).toList();
    }

    @Override
    public void deliver(Delivery usual, Consumer<Delivery> out) {
        out.accept(usual);
        boolean concerned =
                communes.contains(usual.commune())
                        && span.contains(usual.arrivedAt())
                        && !(usual.message() instanceof HeartbeatMessage);
        Dice dice = concerned ? cause.dice(usual.message().id()) : null;
        if (dice != null && dice.chance(share)) {
            PoisonKind kind = kinds.get((int) dice.between(0L, kinds.size()));
            String id = usual.message().id() + "-" + cause.label().replace(' ', '-');
            long at = usual.arrivedAt();
            Message bad = new BadRecord(id, usual.commune(), at).of(kind, dice);
            out.accept(usual.followedBy(bad, at, kind.mark(cause, at)));
        }
    }
}
