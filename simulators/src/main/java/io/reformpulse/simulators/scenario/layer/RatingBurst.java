package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.Parameter.Kind;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.Mark.Effect;
import io.reformpulse.simulators.wire.RatingMessage;
import io.reformpulse.simulators.workload.Dice;
import io.reformpulse.simulators.workload.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From one button device of a commune come many ratings of 5 within minutes. */
final class RatingBurst implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "rating-burst",
                    List.of(
                            new Parameter("communes", Kind.COMMUNES, "where, one device each"),
                            new Parameter("at", Kind.MOMENT, "when it begins"),
                            new Parameter("count", Kind.COUNT, "how many ratings"),
                            new Parameter("within", Kind.DURATION, "how long it takes")),
                    RatingBurst::new);

    private static final long SECOND = 1_000;

    private final Cause cause;
    private final Set<String> communes;
    private final long at;
    private final int count;
    private final long within;

    private RatingBurst(Arguments arguments) {
        cause = arguments.cause();
        communes = arguments.communes("communes");
        at = arguments.moment("at");
        count = arguments.count("count");
        within = arguments.duration("within").toMillis();
    }

    @Override
    public Iterable<Delivery> additions() {
        List<Delivery> ratings = new ArrayList<>();
        for (String commune : communes) {
            for (int i = 0; i < count; i++) {
                ratings.add(rating(commune, i));
            }
        }
        ratings.sort(null);
        return ratings;
    }

    private Delivery rating(String commune, int n) {
        String id = "b" + n + "." + commune + "." + cause.label().replace(' ', '-');
        Dice dice = cause.dice(id);
        long ratedAt = at + (long) ((n + dice.unit()) / count * within);
        RatingEvent event =
                RatingEvent.newBuilder()
                        .setEventId(id)
                        .setCommuneCode(commune)
                        .setScore(5)
                        .setChannel(RatingChannel.BUTTON)
                        .setOccurredAt(ratedAt)
                        .setDeviceId(commune + "-b1")
                        .build();
        return new Delivery(new RatingMessage(event), ratedAt + dice.between(SECOND, 20 * SECOND))
                .marked(cause.mark("rating-of-5", ratedAt, Effect.ADDED));
    }
}
