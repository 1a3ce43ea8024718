package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.replay.Part;
import io.reformpulse.simulators.scenario.Scenarios;
import io.reformpulse.simulators.scenario.truth.GroundTruth;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;

/** A workload and its scenarios, to be read once, and the truth about what was read. */
public final class Simulation {
    private final Scenarios scenarios;
    private final GroundTruth truth;

    private Simulation(Scenarios scenarios) {
        this.scenarios = scenarios;
        this.truth = new GroundTruth(scenarios);
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

    /** What arrives, in order of arrival; of several parts, every n-th dossier's. */
    Iterator<Delivery> deliveries(Part part) {
        try {
            return scenarios.workload().part(part.index() - 1, part.of()).read(truth);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage(), e);
        }
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

    /** Writes what is known by now of what was injected; not while it is being read. */
    public void writeTruth(Path file) throws IOException {
        try (WholeFile whole = WholeFile.begin(file)) {
            truth.manifest().write(whole.part());
            whole.complete();
        }
    }
}
