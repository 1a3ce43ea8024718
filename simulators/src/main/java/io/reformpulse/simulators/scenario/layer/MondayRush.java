package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.schemas.EventType;
import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.Parameter.Kind;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.scenario.parameter.Setting;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.Mark.Effect;
import io.reformpulse.simulators.workload.Layer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** On Mondays many more dossiers are handed in, and fewer on the other days. */
final class MondayRush implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "monday-rush",
                    List.of(
                            new Parameter(
                                    "factor",
                                    Kind.FACTOR,
                                    "how many times as many dossiers as usual a Monday brings")),
                    MondayRush::new);

    private final Cause cause;
    private final Setting setting;
    private final double factor;

    private MondayRush(Arguments arguments) {
        cause = arguments.cause();
        setting = arguments.setting();
        factor = arguments.factor("factor");
    }

    @Override
    public double demand(double usual, LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY ? usual * factor : usual;
    }

    /** Notes what a Monday brings, for the record. */
    @Override
    public void deliver(Delivery usual, Consumer<Delivery> out) {
        out.accept(
                isOfMonday(usual)
                        ? usual.marked(
                                cause.mark("monday-receipt", receivedAt(usual), Effect.NOTED))
                        : usual);
    }

    private boolean isOfMonday(Delivery delivery) {
        return !delivery.has(Effect.ADDED)
                && delivery.message() instanceof DossierMessage dossier
                && dossier.event().getType() == EventType.RECEIVED
                && setting.dateOf(receivedAt(delivery)).getDayOfWeek() == DayOfWeek.MONDAY;
    }

    private static long receivedAt(Delivery delivery) {
        return ((DossierMessage) delivery.message()).event().getOccurredAt();
    }
}
