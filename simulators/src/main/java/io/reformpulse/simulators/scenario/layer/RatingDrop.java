package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.scenario.parameter.Days;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.Parameter.Kind;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.scenario.parameter.Setting;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.Mark;
import io.reformpulse.simulators.wire.Mark.Effect;
import io.reformpulse.simulators.wire.RatingMessage;
import io.reformpulse.simulators.workload.Conduct;
import io.reformpulse.simulators.workload.Layer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Some communes leave fewer citizens satisfied on some days. */
final class RatingDrop implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "rating-drop",
                    List.of(
                            new Parameter("communes", Kind.COMMUNES, "where it gets worse"),
                            new Parameter("from", Kind.DAY, "first day"),
                            new Parameter("to", Kind.DAY, "last day"),
                            new Parameter(
                                    "rate",
                                    Kind.RATE,
                                    "of the ratings, how many are still 4 or 5")),
                    RatingDrop::new);

    private final Cause cause;
    private final Setting setting;
    private final Set<String> communes;
    private final Days days;
    private final double rate;

    private RatingDrop(Arguments arguments) {
        cause = arguments.cause();
        setting = arguments.setting();
        communes = arguments.communes("communes");
        days = arguments.days("from", "to");
        rate = arguments.rate("rate");
    }

    @Override
    public Conduct conduct(Conduct usual, String commune, LocalDate day) {
        return communes.contains(commune) && days.contain(day)
                ? usual.withSatisfiedRate(rate)
                : usual;
    }

    /** Notes the bad ratings of these days, for the record. */
    @Override
    public void deliver(Delivery usual, Consumer<Delivery> out) {
        out.accept(isBad(usual) ? usual.marked(mark(usual)) : usual);
    }

    private boolean isBad(Delivery delivery) {
        return communes.contains(delivery.commune())
                && !delivery.has(Effect.ADDED)
                && delivery.message() instanceof RatingMessage rating
                && rating.event().getScore() <= 3
                && days.contain(setting.dateOf(rating.event().getOccurredAt()));
    }

    private Mark mark(Delivery bad) {
        long ratedAt = ((RatingMessage) bad.message()).event().getOccurredAt();
        return cause.mark("not-satisfied", ratedAt, Effect.NOTED);
    }
}
