package io.reformpulse.engine.clock;

import java.util.Map;

/**
 * Where partitions began and ended when asked.
 *
 * @param askedAt the time source's instant, less its bound, at which the question was put: what
 *     arrived before it lies before the ends
 * @param bounds by split
 */
public record PartitionEnds(long askedAt, Map<String, Bounds> bounds) {
    /**
     * Offsets of a partition.
     *
     * @param first of the oldest record kept
     * @param end of the next record to be written
     */
    public record Bounds(long first, long end) {}
}
