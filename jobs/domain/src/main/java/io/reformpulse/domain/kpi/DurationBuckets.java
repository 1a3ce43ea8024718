package io.reformpulse.domain.kpi;

/**
 * The fixed buckets of durations: 0 to 127 ms each have their own, above that every doubling is cut
 * into 128 of equal width, so that no bucket is wider than 1/128 (0.78 %) of its least value.
 *
 * <p>Pure integer arithmetic on the position of the highest bit: the same index on every JVM, where
 * a logarithm could differ in its last bit, and faster than a search through a table.
 */
final class DurationBuckets {
    private static final int BITS = 7;
    private static final int PER_DOUBLING = 1 << BITS;

    private DurationBuckets() {}

    static int indexOf(long millis) {
        if (millis < PER_DOUBLING) {
            if (millis < 0) {
                throw new IllegalArgumentException(
                        "A duration cannot be negative, but is "
                                + millis
                                + " ms; leave it out of the tally.");
            }
            return (int) millis;
        }
        int shift = 63 - BITS - Long.numberOfLeadingZeros(millis);
        return (shift << BITS) + (int) (millis >>> shift);
    }

    /** The least duration in the bucket. */
    static long least(int index) {
        if (index < PER_DOUBLING) {
            return index;
        }
        int shift = (index >>> BITS) - 1;
        return (long) (index - (shift << BITS)) << shift;
    }

    /** How many durations (in whole ms) the bucket holds. */
    static long width(int index) {
        return index < PER_DOUBLING ? 1 : 1L << ((index >>> BITS) - 1);
    }

    /**
     * The middle of the bucket, {@code least + (width - 1) / 2} in whole ms: at most 0.4 % away
     * from anything in it, and exact below 256 ms.
     */
    static long representative(int index) {
        return least(index) + (width(index) - 1) / 2;
    }
}
