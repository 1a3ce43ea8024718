package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.Gauge;
import java.util.Arrays;

/**
 * All gauges at the end of each local day with a change, from which a gauge at any midnight is read
 * at once. The panes hold the minutes within a day. There is a line for every commune and a row for
 * nearly every day, so it is kept in plain arrays.
 */
public final class GaugeLine {
    private static final int GAUGES = Gauge.values().length;
    private static final int FIRST_CAPACITY = 8;

    /** Takes the net change of every gauge on a day; the array is only lent. */
    public interface DayConsumer {
        void accept(int day, long[] net);
    }

    private long[] base;
    private int[] days = new int[FIRST_CAPACITY];

    /** By day, then gauge. A commune has no two thousand million dossiers. */
    private int[] ends = new int[FIRST_CAPACITY * GAUGES];

    private int size;

    public GaugeLine() {
        this(new long[GAUGES]);
    }

    /**
     * A line without days, to which {@link #append} adds them.
     *
     * @param base all gauges before the first day; may be shorter than today's gauges
     */
    public GaugeLine(long[] base) {
        this.base = Arrays.copyOf(base, GAUGES);
    }

    /**
     * Adds the changes of a day later than all others.
     *
     * @param net may be shorter than today's gauges
     */
    public void append(int day, long[] net) {
        insert(size, day);
        for (int gauge = 0; gauge < net.length; gauge++) {
            ends[(size - 1) * GAUGES + gauge] += Math.toIntExact(net[gauge]);
        }
    }

    /** Adds a change on a day (epoch day, local). */
    public void add(int day, Gauge gauge, int delta) {
        int at = Arrays.binarySearch(days, 0, size, day);
        if (at < 0) {
            at = -at - 1;
            insert(at, day);
        }
        // Changes are mostly of the last days, so that few rows follow.
        for (int i = at * GAUGES + gauge.ordinal(); i < size * GAUGES; i += GAUGES) {
            ends[i] += delta;
        }
        if (changesNothing(at)) {
            remove(at, at + 1);
        }
    }

    private void insert(int at, int day) {
        if (size == days.length) {
            int capacity = size + size / 2;
            days = Arrays.copyOf(days, capacity);
            ends = Arrays.copyOf(ends, capacity * GAUGES);
        }
        System.arraycopy(days, at, days, at + 1, size - at);
        System.arraycopy(ends, at * GAUGES, ends, (at + 1) * GAUGES, (size - at) * GAUGES);
        days[at] = day;
        for (int gauge = 0; gauge < GAUGES; gauge++) {
            ends[at * GAUGES + gauge] = Math.toIntExact(before(at, gauge));
        }
        size++;
    }

    private void remove(int from, int to) {
        System.arraycopy(days, to, days, from, size - to);
        System.arraycopy(ends, to * GAUGES, ends, from * GAUGES, (size - to) * GAUGES);
        size -= to - from;
    }

    private boolean changesNothing(int at) {
        for (int gauge = 0; gauge < GAUGES; gauge++) {
            if (ends[at * GAUGES + gauge] != before(at, gauge)) {
                return false;
            }
        }
        return true;
    }

    /** A gauge before the changes of a row. */
    private long before(int at, int gauge) {
        return at == 0 ? base[gauge] : ends[(at - 1) * GAUGES + gauge];
    }

    /** All gauges when a day starts, its first minute's changes not yet in them. */
    public long[] before(int day) {
        return beforeRow(firstAtOrAfter(day));
    }

    private long[] beforeRow(int at) {
        long[] values = new long[GAUGES];
        for (int gauge = 0; gauge < GAUGES; gauge++) {
            values[gauge] = before(at, gauge);
        }
        return values;
    }

    /** All gauges after every change there is. */
    public long[] total() {
        return beforeRow(size);
    }

    /** Folds all days before one into the base: they are frozen. */
    public void freezeBefore(int day) {
        int kept = firstAtOrAfter(day);
        base = beforeRow(kept);
        remove(0, kept);
    }

    private int firstAtOrAfter(int day) {
        int at = Arrays.binarySearch(days, 0, size, day);
        return at < 0 ? -at - 1 : at;
    }

    /** The first day with a change; MAX_VALUE if none. */
    public int firstDay() {
        return size == 0 ? Integer.MAX_VALUE : days[0];
    }

    /** The days with a change, from one on. */
    public int[] daysFrom(int day) {
        return Arrays.copyOfRange(days, firstAtOrAfter(day), size);
    }

    public int dayCount() {
        return size;
    }

    /** All gauges before the first day. */
    public long[] base() {
        return base.clone();
    }

    /** Gives each day with its changes, in order. */
    public void forEachDay(DayConsumer consumer) {
        long[] net = new long[GAUGES];
        for (int at = 0; at < size; at++) {
            for (int gauge = 0; gauge < GAUGES; gauge++) {
                net[gauge] = ends[at * GAUGES + gauge] - before(at, gauge);
            }
            consumer.accept(days[at], net);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GaugeLine that
                && Arrays.equals(base, that.base)
                && Arrays.equals(days, 0, size, that.days, 0, that.size)
                && Arrays.equals(ends, 0, size * GAUGES, that.ends, 0, that.size * GAUGES);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(base) + size;
    }

    @Override
    public String toString() {
        return size + " days from " + Arrays.toString(base);
    }
}
