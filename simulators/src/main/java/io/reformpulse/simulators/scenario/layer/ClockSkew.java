package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.Parameter.Kind;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.Mark.Effect;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.RatingMessage;
import io.reformpulse.simulators.workload.Layer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The devices of some communes have a wrong time: buttons and the clerks' computers, not the
 * portal. All devices of the first commune are off by the first skew, those of the next by the
 * next, and so on, again from the first once all skews are given.
 */
final class ClockSkew implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "clock-skew",
                    List.of(
                            new Parameter("communes", Kind.COMMUNES, "whose devices are off"),
                            new Parameter(
                                    "skews",
                                    Kind.SKEWS,
                                    "by how much, one commune after the other")),
                    ClockSkew::new);

    private final Cause cause;
    private final Map<String, Long> skews = new HashMap<>();

    private ClockSkew(Arguments arguments) {
        cause = arguments.cause();
        List<Duration> given = arguments.skews("skews");
        for (String commune : arguments.communes("communes")) {
            skews.put(commune, given.get(skews.size() % given.size()).toMillis());
        }
    }

    @Override
    public void deliver(Delivery usual, Consumer<Delivery> out) {
        Long skew = skews.get(usual.commune());
        Message stamped = skew == null ? null : stamped(usual.message(), skew);
        if (stamped == null) {
            out.accept(usual);
        } else {
            String what = skew < 0 ? "slow" : "fast";
            long at = usual.arrivedAt();
            out.accept(usual.made(stamped, at, cause.mark(what, at, Effect.CHANGED)));
        }
    }

    /** Null if no device of the commune stamps it. */
    private static Message stamped(Message message, long skew) {
        if (message instanceof DossierMessage dossier && dossier.event().getOfficerId() != null) {
            DossierEvent event = dossier.event();
            return new DossierMessage(
                    DossierEvent.newBuilder(event)
                            .setOccurredAt(event.getOccurredAt() + skew)
                            .build());
        }
        if (message instanceof RatingMessage rating && rating.event().getDeviceId() != null) {
            RatingEvent event = rating.event();
            return new RatingMessage(
                    RatingEvent.newBuilder(event)
                            .setOccurredAt(event.getOccurredAt() + skew)
                            .build());
        }
        return null;
    }
}
