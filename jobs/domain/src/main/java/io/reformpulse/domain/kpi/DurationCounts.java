package io.reformpulse.domain.kpi;

import java.util.Arrays;

/**
 * Durations as a count per log bucket and an exact sum: a pure function of the multiset added, so
 * it merges in any order and subtracts exactly. Counts may be negative while a change travels.
 *
 * <p>Buckets are kept sparse in ascending order; see {@link DurationBuckets} for their bounds.
 */
public final class DurationCounts {
    /** Up to this many times fewer buckets are added one by one, without a copy of all. */
    private static final int MERGE_RATIO = 8;

    private static final int[] NO_BUCKETS = {};
    private static final long[] NO_COUNTS = {};

    /** Takes each bucket that is not zero, in ascending order. */
    public interface BucketConsumer {
        void accept(int bucket, long count);
    }

    private int[] buckets = NO_BUCKETS;
    private long[] counts = NO_COUNTS;
    private int size;
    private long count;
    private long sumMillis;

    /** As a codec read it; takes the arrays over: buckets ascending, no count zero. */
    public static DurationCounts of(long sumMillis, int[] buckets, long[] counts) {
        DurationCounts result = new DurationCounts();
        for (int i = 0; i < buckets.length; i++) {
            if (counts[i] == 0 || (i > 0 && buckets[i] <= buckets[i - 1])) {
                throw new IllegalArgumentException(
                        "Buckets must ascend and count something, but "
                                + Arrays.toString(buckets)
                                + " with "
                                + Arrays.toString(counts)
                                + " do not; the stored bytes are damaged.");
            }
            result.count += counts[i];
        }
        result.buckets = buckets;
        result.counts = counts;
        result.size = buckets.length;
        result.sumMillis = sumMillis;
        return result;
    }

    public void add(long millis, int times) {
        addToBucket(DurationBuckets.indexOf(millis), times);
        sumMillis += millis * times;
    }

    public void add(DurationCounts other) {
        merge(other, 1);
    }

    public void subtract(DurationCounts other) {
        merge(other, -1);
    }

    public long count() {
        return count;
    }

    public long sumMillis() {
        return sumMillis;
    }

    /**
     * How many durations are at most so long, exact to the width of a bucket: those that share the
     * bucket of the longest count too.
     */
    public long countUpTo(long longestMillis) {
        int last = DurationBuckets.indexOf(longestMillis);
        long sum = 0;
        for (int i = 0; i < size && buckets[i] <= last; i++) {
            sum += counts[i];
        }
        return sum;
    }

    /** Whether a duration counts as at most so long, as {@link #countUpTo} has it. */
    public static boolean isUpTo(long millis, long longestMillis) {
        return DurationBuckets.indexOf(millis) <= DurationBuckets.indexOf(longestMillis);
    }

    /** How many buckets are not zero. */
    public int size() {
        return size;
    }

    public void forEach(BucketConsumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(buckets[i], counts[i]);
        }
    }

    /**
     * The representative of the bucket that holds the duration of nearest rank, ceil(q x count).
     *
     * @param q above 0, at most 1; taken to six decimals so that 0.9 of 10 is the 9th for certain
     */
    public long percentileMillis(double q) {
        if (count <= 0 || !(q > 0 && q <= 1)) {
            throw new IllegalArgumentException(
                    "A percentile needs 0 < q <= 1 and a duration, but q is "
                            + q
                            + " over "
                            + count
                            + "; leave the figure empty.");
        }
        long millionths = Math.max(1, Math.round(q * 1_000_000));
        // Apart, whole and remainder, so that no count overflows.
        long rank =
                count / 1_000_000 * millionths
                        + (count % 1_000_000 * millionths + 999_999) / 1_000_000;
        long seen = 0;
        for (int i = 0; i < size; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return DurationBuckets.representative(buckets[i]);
            }
        }
        throw new IllegalStateException("Buckets sum to " + seen + ", not to " + count + ".");
    }

    public boolean isZero() {
        return size == 0 && sumMillis == 0;
    }

    public DurationCounts copy() {
        DurationCounts result = new DurationCounts();
        if (size > 0) {
            result.buckets = Arrays.copyOf(buckets, size);
            result.counts = Arrays.copyOf(counts, size);
        }
        result.size = size;
        result.count = count;
        result.sumMillis = sumMillis;
        return result;
    }

    private void addToBucket(int bucket, long times) {
        if (times == 0) {
            return;
        }
        count += times;
        int at = Arrays.binarySearch(buckets, 0, size, bucket);
        if (at < 0) {
            insert(-at - 1, bucket, times);
            return;
        }
        counts[at] += times;
        if (counts[at] == 0) {
            size--;
            System.arraycopy(buckets, at + 1, buckets, at, size - at);
            System.arraycopy(counts, at + 1, counts, at, size - at);
        }
    }

    private void insert(int at, int bucket, long times) {
        if (size == buckets.length) {
            int capacity = size + (size >> 1) + 1;
            buckets = Arrays.copyOf(buckets, capacity);
            counts = Arrays.copyOf(counts, capacity);
        }
        System.arraycopy(buckets, at, buckets, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        buckets[at] = bucket;
        counts[at] = times;
        size++;
    }

    private void merge(DurationCounts other, int sign) {
        if (other.size <= 1 || other.size * MERGE_RATIO < size) {
            // One bucket is read before it is changed, and a smaller one is never this: no alias.
            for (int i = 0, n = other.size; i < n; i++) {
                addToBucket(other.buckets[i], sign * other.counts[i]);
            }
        } else {
            count += sign * other.count;
            mergeSorted(other, sign);
        }
        sumMillis += sign * other.sumMillis;
    }

    private void mergeSorted(DurationCounts other, int sign) {
        int[] mergedBuckets = new int[size + other.size];
        long[] mergedCounts = new long[mergedBuckets.length];
        int merged = 0;
        for (int i = 0, j = 0; i < size || j < other.size; ) {
            boolean mine = j == other.size || (i < size && buckets[i] <= other.buckets[j]);
            boolean theirs = i == size || (j < other.size && other.buckets[j] <= buckets[i]);
            int bucket = mine ? buckets[i] : other.buckets[j];
            long sum = (mine ? counts[i++] : 0) + (theirs ? sign * other.counts[j++] : 0);
            if (sum != 0) {
                mergedBuckets[merged] = bucket;
                mergedCounts[merged++] = sum;
            }
        }
        buckets = merged == 0 ? NO_BUCKETS : Arrays.copyOf(mergedBuckets, merged);
        counts = merged == 0 ? NO_COUNTS : Arrays.copyOf(mergedCounts, merged);
        size = merged;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof DurationCounts other
                && sumMillis == other.sumMillis
                && Arrays.equals(buckets, 0, size, other.buckets, 0, other.size)
                && Arrays.equals(counts, 0, size, other.counts, 0, other.size);
    }

    @Override
    public int hashCode() {
        int hash = Long.hashCode(sumMillis);
        for (int i = 0; i < size; i++) {
            hash = 31 * (31 * hash + buckets[i]) + Long.hashCode(counts[i]);
        }
        return hash;
    }

    @Override
    public String toString() {
        return count + " durations in " + size + " buckets, sum " + sumMillis + " ms";
    }
}
