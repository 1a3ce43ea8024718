package io.reformpulse.benchmarks.run;

import io.reformpulse.benchmarks.contestant.Contestant;
import io.reformpulse.benchmarks.table.TableDigest;

/**
 * One run of one contestant.
 *
 * @param cpuMillis of its JVM, start and end included
 * @param records written
 */
record Lap(
        Contestant contestant,
        long events,
        long millis,
        long cpuMillis,
        long peakMebibytes,
        long records,
        TableDigest table) {
    double eventsPerSecond() {
        return 1000.0 * events / millis;
    }

    /** For whoever waits for the table. */
    String told() {
        return "%,d events in %.1f s, %.1f s of processor time, at most %,d MiB"
                .formatted(events, millis / 1000.0, cpuMillis / 1000.0, peakMebibytes);
    }

    /**
     * @param said what a {@link ContestantMain} prints of a run
     */
    static Lap of(Contestant contestant, String said, TableReader.Found found) {
        String[] parts = said.split(" ");
        return new Lap(
                contestant,
                Long.parseLong(parts[0]),
                Math.max(1, Long.parseLong(parts[1])),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                found.records(),
                found.table());
    }
}
