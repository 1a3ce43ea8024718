package io.reformpulse.simulators.workload;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What a workload is made from; equal specs give equal bytes.
 *
 * @param dossiers how many dossiers are handed in within the period
 * @param start first local day
 * @param days length of the period; whatever would arrive after it is left out
 * @param officeHeartbeat between two signs of life of a commune in office hours; whole minutes
 * @param otherHeartbeat the same outside office hours, a multiple of {@code officeHeartbeat}; zero
 *     for both means no heartbeats
 */
public record WorkloadSpec(
        long seed,
        int dossiers,
        LocalDate start,
        int days,
        Duration officeHeartbeat,
        Duration otherHeartbeat) {

    public WorkloadSpec {
        if (dossiers < 0 || days < 1) {
            throw new IllegalArgumentException(
                    "A workload needs 0 or more dossiers over 1 or more days, not "
                            + (dossiers + " over " + days + "."));
        }
        boolean none = officeHeartbeat.isZero() && otherHeartbeat.isZero();
        if (!none
                && (officeHeartbeat.toMinutes() < 1
                        || otherHeartbeat.toMinutes() % officeHeartbeat.toMinutes() != 0
                        || otherHeartbeat.isZero())) {
            throw new IllegalArgumentException(
                    "Heartbeats every "
                            + (officeHeartbeat + " in office hours and every " + otherHeartbeat)
                            + " else do not fit; make the second a multiple of the first.");
        }
    }

    /** The sample: a few thousand dossiers over a month. */
    public static WorkloadSpec sample(LocalDate start) {
        return new WorkloadSpec(12, 3_000, start, 30, Duration.ofMinutes(15), Duration.ofHours(1));
    }

    public WorkloadSpec withSeed(long newSeed) {
        return new WorkloadSpec(newSeed, dossiers, start, days, officeHeartbeat, otherHeartbeat);
    }

    public WorkloadSpec withSize(int newDossiers, int newDays) {
        return new WorkloadSpec(seed, newDossiers, start, newDays, officeHeartbeat, otherHeartbeat);
    }

    public WorkloadSpec withHeartbeats(Duration inOfficeHours, Duration otherwise) {
        return new WorkloadSpec(seed, dossiers, start, days, inOfficeHours, otherwise);
    }

    public LocalDate end() {
        return start.plusDays(days);
    }
}
