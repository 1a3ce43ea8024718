package io.reformpulse.standalone.up;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.workload.HeartbeatPace;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.simulate.Simulation;
import io.reformpulse.standalone.simulate.WorkloadWishes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a data folder plays into Kafka, the same on every start with it, so that a later run goes on
 * where the earlier one stopped.
 *
 * @param events the event file; null for a workload
 * @param reference null for the shipped one
 * @param workload with nothing left open; that of an event file is empty
 * @param publishMillis simulated time between two publications
 */
record FeedPlan(Path events, Path reference, WorkloadWishes workload, long publishMillis) {
    /** A year from a Monday of an ordinary week on, so that there is something to see at once. */
    private static final WorkloadSpec USUAL =
            WorkloadSpec.year2023()
                    .withPeriod(LocalDate.of(2023, 3, 6), LocalDate.of(2024, 3, 5))
                    .withHeartbeats(HeartbeatPace.USUAL);

    /**
     * What a first run was asked for, and the usual where nothing was said.
     *
     * @param simulation the workload asked for; null for an event file
     */
    static FeedPlan first(FeedWishes asked, Simulation simulation) {
        return new FeedPlan(
                asked.events(),
                asked.reference(),
                simulation == null ? WorkloadWishes.NONE : said(simulation),
                publishMillis(asked.speed()));
    }

    // As it came out, and not as it was written: a scenario file can be another one tomorrow.
    private static WorkloadWishes said(Simulation simulation) {
        WorkloadSpec spec = simulation.scenarios().spec();
        return new WorkloadWishes(
                spec.dossiers(), spec.from(), spec.to(), spec.seed(), simulation.wishes());
    }

    /** The workload that is asked for, or a plan's. */
    static Simulation simulation(Place place, WorkloadWishes workload) {
        return Simulation.of(place, workload, USUAL);
    }

    // Half a second of real time: the eye wants no more, and a fast clock would flood the topic.
    private static long publishMillis(double speed) {
        double hour = 3_600_000;
        return (long) Math.max(1_000, Math.min(hour, 500 * speed) / 1_000 * 1_000);
    }

    /** The reference folder to go on with; an event file can be judged by another one each time. */
    Path reference(Path asked) {
        if (asked != null && events == null && !asked.equals(reference)) {
            throw refused("--reference");
        }
        return asked == null ? reference : asked;
    }

    /** The same plan for a later run, which may not ask for anything else. */
    FeedPlan next(FeedWishes asked, Place place) {
        if (asked.events() != null && !asked.events().equals(events)) {
            throw refused("--events");
        }
        if (!asked.workload().isEmpty() && (events != null || isOther(asked.workload(), place))) {
            throw refused("what makes a workload");
        }
        return new FeedPlan(events, reference(asked.reference()), workload, publishMillis);
    }

    private boolean isOther(WorkloadWishes asked, Place place) {
        WorkloadSpec kept = workload.over(USUAL);
        return !asked.over(kept).equals(kept)
                || !asked.scenarios().isEmpty()
                        && !Simulation.of(place, asked, kept).wishes().equals(workload.scenarios());
    }

    private Failure refused(String contradicting) {
        return Failure.usage(
                "This data folder already plays "
                        + describe()
                        + "; leave out "
                        + contradicting
                        + " to go on with it, or give another feed its own --data.");
    }

    /** In words, for the user. */
    String describe() {
        if (events != null) {
            return events.toString();
        }
        List<String> scenarios = workload.scenarios();
        return "%,d dossiers from %s to %s, seed %d%s"
                .formatted(
                        workload.dossiers(),
                        workload.from(),
                        workload.to(),
                        workload.seed(),
                        scenarios.isEmpty() ? "" : ", " + String.join(", ", scenarios));
    }
}
