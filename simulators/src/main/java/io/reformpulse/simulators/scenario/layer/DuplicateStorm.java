package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.Parameter.Kind;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.scenario.parameter.Span;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.Mark.Effect;
import io.reformpulse.simulators.workload.Dice;
import io.reformpulse.simulators.workload.Layer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Records come again, some many times, and some of those days later. */
final class DuplicateStorm implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "duplicate-storm",
                    List.of(
                            new Parameter("communes", Kind.COMMUNES, "whose records come again"),
                            new Parameter("from", Kind.MOMENT, "of the first arrival"),
                            new Parameter("to", Kind.MOMENT, "of the last arrival"),
                            new Parameter("share", Kind.RATE, "of the records, how many"),
                            new Parameter("copies", Kind.COUNT, "of one record at most, up to 100"),
                            new Parameter(
                                    "within", Kind.DURATION, "how late a copy comes at most")),
                    DuplicateStorm::new);

    private static final double AGAIN = 0.5;
    private static final double SOON = 0.7;
    private static final double MINUTE = 60_000;

    private final Cause cause;
    private final Set<String> communes;
    private final Span span;
    private final double share;
    private final int most;
    private final long within;

    private DuplicateStorm(Arguments arguments) {
        cause = arguments.cause();
        communes = arguments.communes("communes");
        span = arguments.span("from", "to");
        share = arguments.rate("share");
        most = arguments.count("copies", 100);
        within = arguments.duration("within").toMillis();
    }

    @Override
    public void deliver(Delivery usual, Consumer<Delivery> out) {
        out.accept(usual);
        if (!communes.contains(usual.commune()) || !span.contains(usual.arrivedAt())) {
            return;
        }
        Dice dice = cause.dice(usual.message().id());
        if (!dice.chance(share)) {
            return;
        }
        int copies = 0;
        do {
            double longest = dice.chance(SOON) ? Math.min(10 * MINUTE, within) : within;
            long again = usual.arrivedAt() + (long) (dice.unit() * longest);
            out.accept(
                    usual.made(
                            usual.message(), again, cause.mark("duplicate", again, Effect.ADDED)));
            copies++;
        } while (copies < most && dice.chance(AGAIN));
    }
}
