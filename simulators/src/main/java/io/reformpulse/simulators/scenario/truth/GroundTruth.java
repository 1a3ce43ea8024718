package io.reformpulse.simulators.scenario.truth;

import io.reformpulse.simulators.scenario.AppliedScenario;
import io.reformpulse.simulators.scenario.Scenarios;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.Mark;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.RatingMessage;
import io.reformpulse.simulators.workload.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Listens to one pass over a workload and so knows what was injected, where and when. */
public final class GroundTruth implements Journal {
    private final Scenarios scenarios;
    private final ZoneId zone;
    private final Map<String, ScenarioTally> tallies = new LinkedHashMap<>();
    private final Map<String, CommuneTally> communes = new TreeMap<>();
    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<String, Long> rejectedInFile = new TreeMap<>();
    private long arrived;
    private long missed;
    private long neverReceived;

    public GroundTruth(Scenarios scenarios) {
        this.scenarios = scenarios;
        zone = scenarios.place().zone();
        tallies.put(Mark.EVERYDAY, new ScenarioTally());
        scenarios.applied().forEach(applied -> tallies.put(applied.label(), new ScenarioTally()));
        scenarios.place().communes().forEach(c -> communes.put(c.code(), new CommuneTally()));
    }

    @Override
    public void arrived(Delivery delivery) {
        arrived++;
        communes.get(delivery.commune()).arrived(delivery);
        ExpectedRejection rejection = ExpectedRejection.of(delivery);
        if (rejection != null && rejection.comesLater()) {
            neverReceived++;
        } else if (rejection != null) {
            rejected.merge(rejection.inKafka(), 1L, Long::sum);
            rejectedInFile.merge(rejection.inFile(), 1L, Long::sum);
        }
        for (Mark mark : delivery.marks()) {
            touched(delivery, mark, rejection);
        }
    }

    @Override
    public void missed(Delivery delivery) {
        missed++;
        for (Mark mark : delivery.marks()) {
            if (mark.effect() == Mark.Effect.LOST) {
                touched(delivery, mark, null);
            } else if (tallies.containsKey(mark.cause())) {
                tallies.get(mark.cause()).missed(delivery.commune(), day(mark), mark);
            }
        }
    }

    private void touched(Delivery delivery, Mark mark, ExpectedRejection rejection) {
        ScenarioTally tally = tallies.get(mark.cause());
        if (tally == null) {
            return;
        }
        tally.touched(delivery.commune(), day(mark), mark, rejection);
        if (tally.keepsMore()) {
            tally.keep(
                    new Manifest.Touched(
                            mark.what(),
                            delivery.commune(),
                            CommuneTally.kind(delivery.message()),
                            delivery.message().id(),
                            dossierId(delivery.message()),
                            iso(mark.at()),
                            mark.effect() == Mark.Effect.LOST ? null : iso(delivery.arrivedAt()),
                            rejection == null ? null : rejection.inKafka(),
                            rejection == null ? null : rejection.inFile()));
        }
    }

    private static String dossierId(Message message) {
        if (message instanceof DossierMessage dossier) {
            return dossier.event().getDossierId();
        }
        return message instanceof RatingMessage rating ? rating.event().getDossierId() : null;
    }

    /** All that is known by now; complete once the pass is over. */
    public Manifest manifest() {
        ConductHistory history = new ConductHistory(scenarios);
        return new Manifest(
                Manifest.CURRENT_VERSION,
                history.work(),
                new Manifest.Totals(arrived, missed, rejected, rejectedInFile, neverReceived),
                tallies.keySet().stream().map(this::scenario).toList(),
                communes.entrySet().stream()
                        .map(entry -> commune(entry.getKey(), entry.getValue(), history))
                        .toList());
    }

    private Manifest.Scenario scenario(String label) {
        ScenarioTally tally = tallies.get(label);
        AppliedScenario applied = applied(label);
        return new Manifest.Scenario(
                applied == null ? label : applied.name(),
                label,
                applied == null ? Map.of() : applied.written(),
                applied == null ? Map.of() : applied.meant(),
                tally.injections(this::iso),
                tally.records(),
                tally.leftOut());
    }

    private AppliedScenario applied(String label) {
        List<AppliedScenario> all = scenarios.applied();
        return all.stream().filter(one -> one.label().equals(label)).findFirst().orElse(null);
    }

    private static Manifest.Commune commune(
            String code, CommuneTally tally, ConductHistory history) {
        return tally.truth(code, history.usual(code), history.of(code));
    }

    private LocalDate day(Mark mark) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(mark.at()), zone);
    }

    private String iso(long instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochMilli(instant).atZone(zone));
    }
}
