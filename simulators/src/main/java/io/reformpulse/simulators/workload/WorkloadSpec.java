package io.reformpulse.simulators.workload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a workload is made from; equal specs give equal bytes. All days are local and inclusive.
 *
 * @param dossiers how many dossiers are handed in from {@code from} to {@code to}
 * @param tail for how many days after {@code to} what follows from them is told on; whatever would
 *     arrive after that is left out
 */
public record WorkloadSpec(
        long seed, int dossiers, LocalDate from, LocalDate to, int tail, HeartbeatPace heartbeats) {

    public WorkloadSpec {
        if (dossiers < 0 || to.isBefore(from) || tail < 0) {
            throw new IllegalArgumentException(
                    "A workload needs 0 or more dossiers, a last day that is not before the first"
                            + " and 0 or more days after it, not "
                            + (dossiers + " from " + from + " to " + to + " and " + tail + "."));
        }
    }

    /** A province's year 2023 without heartbeats, told on until all of it has arrived. */
    public static WorkloadSpec year2023() {
        return new WorkloadSpec(
                7,
                70_000,
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                60,
                HeartbeatPace.NONE);
    }

    public WorkloadSpec withSeed(long other) {
        return new WorkloadSpec(other, dossiers, from, to, tail, heartbeats);
    }

    public WorkloadSpec withDossiers(int other) {
        return new WorkloadSpec(seed, other, from, to, tail, heartbeats);
    }

    public WorkloadSpec withPeriod(LocalDate first, LocalDate last) {
        return new WorkloadSpec(seed, dossiers, first, last, tail, heartbeats);
    }

    public WorkloadSpec withTail(int days) {
        return new WorkloadSpec(seed, dossiers, from, to, days, heartbeats);
    }

    public WorkloadSpec withHeartbeats(HeartbeatPace pace) {
        return new WorkloadSpec(seed, dossiers, from, to, tail, pace);
    }

    /** How many days dossiers are handed in on. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The last day on which something arrives. */
    public LocalDate lastArrival() {
        return to.plusDays(tail);
    }
}
