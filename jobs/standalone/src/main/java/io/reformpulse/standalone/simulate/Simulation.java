package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.replay.Part;
import io.reformpulse.simulators.scenario.AppliedScenario;
import io.reformpulse.simulators.scenario.Scenarios;
import io.reformpulse.simulators.scenario.truth.GroundTruth;
import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.simulators.workload.Workload;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A workload and its scenarios, to be read once, and the truth about what was read. */
public final class Simulation {
    private final Scenarios scenarios;
    private final Workload workload;
    private final GroundTruth truth;

    private Simulation(Scenarios scenarios) {
        this.scenarios = scenarios;
        workload = scenarios.workload();
        truth = new GroundTruth(scenarios);
    }

    /**
     * @param usual what holds where nothing was asked for
     */
    public static Simulation of(Place place, WorkloadWishes wishes, WorkloadSpec usual) {
        try {
            return new Simulation(Scenarios.parse(wishes.scenarios(), place, wishes.over(usual)));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage(), e);
        }
    }

    public Scenarios scenarios() {
        return scenarios;
    }

    /** Its scenarios as they can be wished for again, with nothing left open. */
    public List<String> wishes() {
        return scenarios.applied().stream().map(Simulation::wish).toList();
    }

    private static String wish(AppliedScenario scenario) {
        List<String> parameters = new ArrayList<>();
        scenario.written()
                .forEach((name, values) -> parameters.add(name + "=" + String.join(",", values)));
        return scenario.name() + ":" + String.join(",", parameters);
    }

    /** What arrives, in order of arrival; of several parts, every n-th dossier's. */
    Iterator<Delivery> deliveries(Part part) {
        return workload.part(part.index() - 1, part.of()).read(truth);
    }

    /** All that arrives, ready for Kafka. */
    public Iterator<SimulatedRecord> records() {
        Iterator<Delivery> deliveries = deliveries(Part.WHOLE);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return deliveries.hasNext();
            }

            @Override
            public SimulatedRecord next() {
                return deliveries.next().record();
            }
        };
    }

    /** From when to when something can arrive. */
    Arrivals arrivals() {
        WorkloadSpec spec = scenarios.spec();
        return new Arrivals(midnight(spec.from()), midnight(spec.lastArrival().plusDays(1)));
    }

    private long midnight(LocalDate day) {
        return day.atStartOfDay(scenarios.place().zone()).toInstant().toEpochMilli();
    }

    /** What is to be injected, and when; at any time. */
    public Manifest intent() {
        return new GroundTruth(scenarios).manifest();
    }

    /** What of it has come by now; not while it is being read. */
    public Manifest truth() {
        return truth.manifest();
    }
}
