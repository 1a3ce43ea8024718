package io.reformpulse.domain.alert.price;

import java.util.Arrays;

/**
 * How long a drop took until its alert opened. Drops that were not found count as longer than all.
 *
 * @param drops how many were tried
 * @param medianMillis null if so many were not found; so is p90Millis
 */
public record Delays(int drops, int found, Long medianMillis, Long p90Millis) {
    static Delays of(long[] delays) {
        long[] sorted = delays.clone();
        Arrays.sort(sorted);
        int found = 0;
        while (found < sorted.length && sorted[found] != RuleRun.NEVER) {
            found++;
        }
        return new Delays(sorted.length, found, quantile(sorted, 0.5), quantile(sorted, 0.9));
    }

    /** By the nearest rank. */
    private static Long quantile(long[] sorted, double share) {
        if (sorted.length == 0) {
            return null;
        }
        long delay = sorted[(int) Math.ceil(share * sorted.length) - 1];
        return delay == RuleRun.NEVER ? null : delay;
    }
}
