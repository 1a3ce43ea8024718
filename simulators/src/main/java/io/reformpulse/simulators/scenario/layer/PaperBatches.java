package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.schemas.RatingChannel;
import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.Parameter.Kind;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.scenario.parameter.Setting;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.Mark.Effect;
import io.reformpulse.simulators.wire.RatingMessage;
import io.reformpulse.simulators.workload.Conduct;
import io.reformpulse.simulators.workload.Dice;
import io.reformpulse.simulators.workload.Layer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** In some communes ratings are forms in a box, which is emptied and typed in once a month. */
final class PaperBatches implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "paper-batches",
                    List.of(
                            new Parameter("communes", Kind.COMMUNES, "which use paper only"),
                            new Parameter(
                                    "day-of-month",
                                    Kind.COUNT,
                                    "on which the box is emptied, 1 to 28"),
                            new Parameter("at", Kind.TIME, "when typing begins"),
                            new Parameter("within", Kind.DURATION, "how long typing takes")),
                    PaperBatches::new);

    private final Cause cause;
    private final Setting setting;
    private final Set<String> communes;
    private final int dayOfMonth;
    private final LocalTime at;
    private final long within;

    private PaperBatches(Arguments arguments) {
        cause = arguments.cause();
        setting = arguments.setting();
        communes = arguments.communes("communes");
        dayOfMonth = arguments.count("day-of-month", 28);
        at = arguments.time("at");
        within = arguments.duration("within").toMillis();
    }

    @Override
    public Conduct conduct(Conduct usual, String commune, LocalDate day) {
        return communes.contains(commune) ? usual.withOnPaper(true) : usual;
    }

    @Override
    public void deliver(Delivery usual, Consumer<Delivery> out) {
        out.accept(isForm(usual) ? typed(usual) : usual);
    }

    private boolean isForm(Delivery delivery) {
        return communes.contains(delivery.commune())
                && delivery.message() instanceof RatingMessage rating
                && rating.event().getChannel() == RatingChannel.PAPER;
    }

    private Delivery typed(Delivery form) {
        Dice dice = cause.dice(form.message().id());
        long typedAt = nextBatch(form.arrivedAt()) + (long) (dice.unit() * within);
        return form.made(
                form.message(), typedAt, cause.mark("paper-form", typedAt, Effect.CHANGED));
    }

    /** The first batch that does not begin before an instant. */
    private long nextBatch(long instant) {
        LocalDate day = setting.dateOf(instant).withDayOfMonth(dayOfMonth);
        long batch = begins(day);
        return batch >= instant ? batch : begins(day.plusMonths(1));
    }

    private long begins(LocalDate day) {
        return day.atTime(at).atZone(setting.zone()).toInstant().toEpochMilli();
    }
}
