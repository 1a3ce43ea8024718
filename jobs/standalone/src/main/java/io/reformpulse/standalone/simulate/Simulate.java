package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.ReferenceFolder;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.Progress;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.Terminal;
import io.reformpulse.standalone.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;

/** A simulated workload, or an event file, into a file or into Kafka. */
public final class Simulate {
    private static final int LOG_STEP_PERCENT = 5;
    private static final double NANOS = 1e9;

    private final SimulateWishes wishes;
    private final StopSignal stop;
    private final Names names;
    private final Progress progress = new Progress(System.err, Terminal.isErr(), LOG_STEP_PERCENT);

    public Simulate(SimulateWishes wishes, StopSignal stop) {
        this.wishes = wishes;
        this.stop = stop;
        names = new Names(wishes.target().file(), wishes.target().part());
    }

    /** Runs to the end, or until it is stopped. */
    public Outcome run() throws IOException, InterruptedException {
        if (wishes.events() != null) {
            EventsByArrival events = EventsByArrival.of(wishes.events());
            RunReport report = play(events.records(), again(events::records), events.arrivals());
            return new Outcome(report, wishes.target(), null, null);
        }
        ReferenceFolder folder = wishes.place().folder();
        Path reference = reference(folder);
        Simulation simulation = simulation(folder.place());
        Path truth = wishes.truth() != null ? wishes.truth() : names.truth();
        if (truth.equals(wishes.target().file())) {
            throw Failure.usage(
                    "The events and the truth about them cannot both be "
                            + truth
                            + "; name another --truth.");
        }
        // Before the work: who waited for it should not lose it to a place that takes nothing.
        try (WholeFile file = WholeFile.begin(truth)) {
            RunReport report =
                    wishes.target().kafka() == null
                            ? write(simulation)
                            : play(
                                    simulation.records(),
                                    again(() -> simulation(folder.place()).records()),
                                    simulation.arrivals());
            if (!report.isComplete()) {
                return new Outcome(report, wishes.target(), reference, null);
            }
            simulation.truth().write(file.part());
            file.complete();
            return new Outcome(report, wishes.target(), reference, truth);
        }
    }

    /** The folder to name to those who go on with it; a nation's is written first. */
    private Path reference(ReferenceFolder folder) throws IOException {
        PlaceWishes place = wishes.place();
        if (!place.isNation()) {
            return place.reference();
        }
        Path to = place.nationTo() != null ? place.nationTo() : names.reference();
        PlaceWishes.write(folder, to);
        return to;
    }

    private Simulation simulation(Place place) throws IOException {
        WorkloadSpec usual = WorkloadSpec.year2023();
        if (wishes.place().isNation()) {
            double dossiers = usual.dossiers() * wishes.place().timesProvince(place);
            usual = usual.withDossiers((int) Math.round(dossiers));
        }
        if (wishes.heartbeats() != null) {
            usual = usual.withHeartbeats(wishes.heartbeats());
        }
        return Simulation.of(place, wishes.workload(), usual);
    }

    private RunReport write(Simulation simulation) throws IOException {
        long begun = System.nanoTime();
        FileRun run = new FileRun(simulation, wishes.target().part(), progress, stop);
        Path file = wishes.target().file();
        long lines = file == null ? run.toStdout() : run.to(file);
        return RunReport.of(lines, (System.nanoTime() - begun) / NANOS);
    }

    private RunReport play(
            Iterator<SimulatedRecord> records,
            Iterable<SimulatedRecord> rehearsal,
            Arrivals arrivals)
            throws InterruptedException {
        SimulateWishes.Target target = wishes.target();
        KafkaRun run = new KafkaRun(target.kafka(), target.part(), target.pace(), stop);
        return RunReport.of(run.play(records, rehearsal, new PlayProgress(progress, arrivals)));
    }

    private static Iterable<SimulatedRecord> again(Reading reading) {
        return () -> {
            try {
                return reading.records();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Reads the records from the beginning. */
    private interface Reading {
        Iterator<SimulatedRecord> records() throws IOException;
    }
}
