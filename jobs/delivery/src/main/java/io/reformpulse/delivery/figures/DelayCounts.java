package io.reformpulse.delivery.figures;

import java.util.ArrayList;
import java.util.List;

/** Counts delays by how long they were. Thread-safe. */
final class DelayCounts {
    private static final double MILLIS_A_SECOND = 1000;

    private final long[] atMost = new long[Delays.BOUNDS_SECONDS.size()];
    private long count;
    private double sumSeconds;

    synchronized void add(long millis) {
        double seconds = Math.max(0, millis) / MILLIS_A_SECOND;
        for (int i = 0; i < atMost.length; i++) {
            if (seconds <= Delays.BOUNDS_SECONDS.get(i)) {
                atMost[i]++;
            }
        }
        count++;
        sumSeconds += seconds;
    }

    synchronized Delays told() {
        List<Long> counts = new ArrayList<>();
        for (long each : atMost) {
            counts.add(each);
        }
        return new Delays(counts, count, sumSeconds);
    }
}
