package io.reformpulse.delivery.figures;

import java.util.List;

/**
 * How long messages took from when they were made until they were accepted, repetitions included.
 *
 * @param atMost how many took at most each of {@link #BOUNDS_SECONDS}
 * @param count how many there were
 * @param sumSeconds of all of them
 */
public record Delays(List<Long> atMost, long count, double sumSeconds) {
    /** From what is prompt to the hours that a receiver may be down. */
    public static final List<Integer> BOUNDS_SECONDS =
            List.of(1, 5, 15, 60, 300, 900, 3_600, 21_600, 86_400);

    public Delays {
        atMost = List.copyOf(atMost);
    }
}
