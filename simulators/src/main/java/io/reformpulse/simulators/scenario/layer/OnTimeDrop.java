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
import io.reformpulse.simulators.workload.Conduct;
import io.reformpulse.simulators.workload.Layer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Some communes end fewer of the dossiers handed in on some days on time. */
final class OnTimeDrop implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "on-time-drop",
                    List.of(
                            new Parameter("communes", Kind.COMMUNES, "which fall behind"),
                            new Parameter("from", Kind.DAY, "first day of handing in"),
                            new Parameter("to", Kind.DAY, "last day of handing in"),
                            new Parameter("rate", Kind.RATE, "how many then still end on time")),
                    OnTimeDrop::new);

    private final Cause cause;
    private final Setting setting;
    private final Set<String> communes;
    private final Days days;
    private final double rate;

    private OnTimeDrop(Arguments arguments) {
        cause = arguments.cause();
        setting = arguments.setting();
        communes = arguments.communes("communes");
        days = arguments.days("from", "to");
        rate = arguments.rate("rate");
    }

    @Override
    public Conduct conduct(Conduct usual, String commune, LocalDate day) {
        return communes.contains(commune) && days.contain(day)
                ? usual.withLateRate(1 - rate)
                : usual;
    }

    /** Notes the late ends from the first day on, for the record. */
    @Override
    public void deliver(Delivery usual, Consumer<Delivery> out) {
        Mark late = communes.contains(usual.commune()) ? lateEnd(usual) : null;
        boolean since = late != null && !setting.dateOf(late.at()).isBefore(days.first());
        out.accept(since ? usual.marked(cause.mark("late", late.at(), Mark.Effect.NOTED)) : usual);
    }

    private static Mark lateEnd(Delivery delivery) {
        if (delivery.has(Mark.Effect.ADDED)) {
            return null;
        }
        for (Mark mark : delivery.marks()) {
            if (mark.cause().equals(Mark.WORK)) {
                return mark;
            }
        }
        return null;
    }
}
