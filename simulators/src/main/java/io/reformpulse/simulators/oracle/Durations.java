package io.reformpulse.simulators.oracle;

import java.util.Arrays;

/** Every single duration of a row, in milliseconds. */
final class Durations {

    private static final long[] NONE = {};

    private long[] values = NONE;
    private int size;

    void add(long milliseconds) {
        room(1);
        values[size++] = milliseconds;
    }

    void add(Durations other) {
        room(other.size);
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    private void room(int more) {
        if (size + more > values.length) {
            values = Arrays.copyOf(values, Math.max(size + more, size * 2));
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** True nearest rank. */
    long percentile(int percent) {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int rank = (int) (((long) size * percent + 99) / 100);
        return sorted[rank - 1];
    }
}
