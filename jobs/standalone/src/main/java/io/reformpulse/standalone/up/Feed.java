package io.reformpulse.standalone.up;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.standalone.WholeFile;
import io.reformpulse.standalone.replay.ReferenceChoice;
import io.reformpulse.standalone.simulate.EventsByArrival;
import io.reformpulse.standalone.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Iterator;

/** What a run plays, as its data folder remembers it, and for which place. */
final class Feed {
    /** On the first day a workload is shown from here on: by then there is something to show. */
    private static final LocalTime SHOWN_FROM = LocalTime.of(11, 0);

    private final DataDir data;
    private final FeedPlan plan;
    private final Jurisdiction place;
    private final Simulation simulation;

    /** A reference folder, as the product and as a simulation see it. */
    private record Jurisdiction(ReferenceFiles files, Reference reference, Place place) {
        static Jurisdiction in(Path folder) throws IOException {
            ReferenceFiles files = ReferenceChoice.files(folder);
            Reference reference = files.load();
            return new Jurisdiction(files, reference, ReferenceChoice.folder(folder).place());
        }
    }

    private Feed(DataDir data, FeedPlan plan, Jurisdiction place, Simulation simulation) {
        this.data = data;
        this.plan = plan;
        this.place = place;
        this.simulation = simulation;
    }

    /** What the folder plays already; on a first run, what is asked for now, which is kept. */
    static Feed on(DataDir data, FeedWishes asked) throws IOException {
        FeedPlan kept = PlanFile.read(data);
        Feed feed = kept == null ? first(data, asked) : next(data, kept, asked);
        PlanFile.write(data, feed.plan);
        return feed;
    }

    private static Feed first(DataDir data, FeedWishes asked) throws IOException {
        Jurisdiction place = Jurisdiction.in(asked.reference());
        Simulation simulation =
                asked.events() != null
                        ? null
                        : FeedPlan.simulation(place.place(), asked.workload());
        return new Feed(data, FeedPlan.first(asked, simulation), place, simulation);
    }

    private static Feed next(DataDir data, FeedPlan kept, FeedWishes asked) throws IOException {
        Jurisdiction place = Jurisdiction.in(kept.reference(asked.reference()));
        FeedPlan plan = kept.next(asked, place.place());
        Simulation simulation =
                plan.events() != null ? null : FeedPlan.simulation(place.place(), plan.workload());
        return new Feed(data, plan, place, simulation);
    }

    FeedPlan plan() {
        return plan;
    }

    ReferenceFiles files() {
        return place.files();
    }

    Reference reference() {
        return place.reference();
    }

    /** The simulated instant, epoch milliseconds, up to which all is played at once. */
    long beginning() {
        return simulation == null
                ? Long.MIN_VALUE
                : plan.workload()
                        .from()
                        .atTime(SHOWN_FROM)
                        .atZone(reference().jurisdiction().zone())
                        .toInstant()
                        .toEpochMilli();
    }

    /** All its records in order of arrival, once. */
    Iterator<SimulatedRecord> records() throws IOException {
        return simulation == null
                ? EventsByArrival.of(plan.events()).records()
                : simulation.records();
    }

    /** Writes what will be injected into a workload, unless an earlier run has written more. */
    void writeIntent() throws IOException {
        if (simulation != null && !Files.exists(data.truth())) {
            write(simulation.intent());
        }
    }

    /** Writes what was injected into a workload by now; not while it is being read. */
    void writeTruth() throws IOException {
        if (simulation != null) {
            write(simulation.truth());
        }
    }

    private void write(Manifest truth) throws IOException {
        try (WholeFile file = WholeFile.begin(data.truth())) {
            truth.write(file.part());
            file.complete();
        }
    }
}
