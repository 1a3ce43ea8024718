package io.reformpulse.simulators.scenario;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.TestPlaces;
import io.reformpulse.simulators.scenario.truth.GroundTruth;
import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.simulators.workload.HeartbeatPace;
import io.reformpulse.simulators.workload.WorkloadSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A small province's six weeks, played to the end with some scenarios. */
record Played(Scenarios scenarios, List<Delivery> stream, Manifest manifest) {
    static final Place PLACE = TestPlaces.province();
    static final WorkloadSpec SPEC =
            new WorkloadSpec(
                    5,
                    2_000,
                    LocalDate.parse("2024-03-04"),
                    LocalDate.parse("2024-04-14"),
                    10,
                    new HeartbeatPace(Duration.ofHours(4), Duration.ofHours(8)));

    /** The half of the six weeks. */
    static final LocalDate HALF = LocalDate.parse("2024-03-25");

    static Played with(String... wishes) {
        return with(SPEC, wishes);
    }

    static Played with(WorkloadSpec spec, String... wishes) {
        Scenarios scenarios = Scenarios.parse(List.of(wishes), PLACE, spec);
        GroundTruth truth = new GroundTruth(scenarios);
        List<Delivery> stream = new ArrayList<>();
        scenarios.workload().read(truth).forEachRemaining(stream::add);
        return new Played(scenarios, stream, truth.manifest());
    }

    static long instant(String local) {
        return LocalDateTime.parse(local).atZone(PLACE.zone()).toInstant().toEpochMilli();
    }

    static LocalDateTime local(long instant) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(instant), PLACE.zone());
    }

    /** How often each record is in the stream. */
    Map<SimulatedRecord, Integer> records(Predicate<Delivery> which) {
        Map<SimulatedRecord, Integer> records = new HashMap<>();
        stream.stream().filter(which).forEach(d -> records.merge(d.record(), 1, Integer::sum));
        return records;
    }

    Map<SimulatedRecord, Integer> records() {
        return records(delivery -> true);
    }

    List<Delivery> from(String commune) {
        return stream.stream().filter(delivery -> delivery.commune().equals(commune)).toList();
    }

    /** The only commune that a scenario is about. */
    String commune() {
        List<String> codes = scenarios.applied().get(0).meant().get("communes");
        if (codes.size() != 1) {
            throw new IllegalStateException("It is about " + codes);
        }
        return codes.get(0);
    }

    Manifest.Scenario truth(String label) {
        return manifest.scenarios().stream()
                .filter(scenario -> scenario.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    Manifest.Commune truthOf(String commune) {
        return manifest.communes().stream()
                .filter(one -> one.code().equals(commune))
                .findFirst()
                .orElseThrow();
    }

    /** How many records a scenario touched that arrived, or are lost by it. */
    long touched(String label) {
        return truth(label).injections().stream().mapToLong(Manifest.Injection::records).sum();
    }

    long missed(String label) {
        return truth(label).injections().stream().mapToLong(Manifest.Injection::missed).sum();
    }

    /** How many more there are of each record in one stream than in another. */
    static Map<SimulatedRecord, Integer> surplus(
            Map<SimulatedRecord, Integer> of, Map<SimulatedRecord, Integer> over) {
        Map<SimulatedRecord, Integer> surplus = new HashMap<>();
        of.forEach(
                (record, count) -> {
                    int more = count - over.getOrDefault(record, 0);
                    if (more > 0) {
                        surplus.put(record, more);
                    }
                });
        return surplus;
    }

    static long sum(Map<SimulatedRecord, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }
}
