package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.simulators.scenario.parameter.Arguments;
import io.reformpulse.simulators.scenario.parameter.Cause;
import io.reformpulse.simulators.scenario.parameter.Parameter;
import io.reformpulse.simulators.scenario.parameter.Parameter.Kind;
import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import io.reformpulse.simulators.scenario.parameter.Setting;
import io.reformpulse.simulators.scenario.parameter.Span;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.Mark.Effect;
import io.reformpulse.simulators.workload.Layer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The clerks of some communes enter the ends of several days within minutes one evening, as of
 * then. The steps keep their order.
 */
final class BulkClosing implements Layer {
    static final ScenarioType TYPE =
            new ScenarioType(
                    "bulk-closing",
                    List.of(
                            new Parameter("communes", Kind.COMMUNES, "where"),
                            new Parameter("day", Kind.DAY, "of the evening"),
                            new Parameter("evening", Kind.TIME, "when it begins"),
                            new Parameter(
                                    "days", Kind.COUNT, "how many days' ends, that day's included"),
                            new Parameter("within", Kind.DURATION, "how long it takes")),
                    BulkClosing::new);

    private static final Set<EventType> CLOSING =
            EnumSet.of(
                    EventType.RESOLVED, EventType.STOPPED, EventType.WITHDRAWN, EventType.RETURNED);
    private static final long USUAL_DELAY = Duration.ofMinutes(1).toMillis();

    private final Cause cause;
    private final Set<String> communes;
    private final Span left;
    private final long within;

    private BulkClosing(Arguments arguments) {
        cause = arguments.cause();
        communes = arguments.communes("communes");
        LocalDate day = arguments.day("day");
        Setting setting = arguments.setting();
        LocalDate first = day.minusDays(arguments.count("days") - 1L);
        ZonedDateTime evening = day.atTime(arguments.time("evening")).atZone(setting.zone());
        left = new Span(setting.startOf(first), evening.toInstant().toEpochMilli());
        within = arguments.duration("within").toMillis();
    }

    @Override
    public void deliver(Delivery usual, Consumer<Delivery> out) {
        out.accept(isLeftForTheEvening(usual) ? closed(usual) : usual);
    }

    private boolean isLeftForTheEvening(Delivery delivery) {
        return communes.contains(delivery.commune())
                && delivery.message() instanceof DossierMessage dossier
                && CLOSING.contains(dossier.event().getType())
                && left.contains(dossier.event().getOccurredAt());
    }

    private Delivery closed(Delivery usual) {
        DossierEvent event = ((DossierMessage) usual.message()).event();
        double over = (double) (event.getOccurredAt() - left.from()) / left.millis();
        long closedAt = left.to() + (long) (over * within);
        DossierEvent closed = DossierEvent.newBuilder(event).setOccurredAt(closedAt).build();
        return usual.made(
                new DossierMessage(closed),
                Math.max(usual.arrivedAt(), closedAt + USUAL_DELAY),
                cause.mark("closed-in-bulk", closedAt, Effect.CHANGED));
    }
}
