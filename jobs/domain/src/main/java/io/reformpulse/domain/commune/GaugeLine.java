package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.Gauge;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The net change of every gauge on each local day, from which a gauge at any midnight is a prefix
 * sum. The panes hold the minutes within a day.
 */
public final class GaugeLine {
    private static final int GAUGES = Gauge.values().length;

    private final long[] base;
    private final TreeMap<Integer, long[]> days;

    /** Where the last change was made: a change has several steps on one day. */
    private int lastDay = Integer.MIN_VALUE;

    private long[] lastNet;

    /** The days and, of each, all gauges at its end; worked out when first asked for. */
    private int[] sumDays;

    private long[][] sums;

    public GaugeLine() {
        this(new long[GAUGES], new TreeMap<>());
    }

    private GaugeLine(long[] base, TreeMap<Integer, long[]> days) {
        this.base = base;
        this.days = days;
    }

    /** From {@link #base} and {@link #days}, whose arrays may be shorter than today's gauges. */
    public static GaugeLine of(long[] base, SortedMap<Integer, long[]> days) {
        GaugeLine line = new GaugeLine();
        System.arraycopy(base, 0, line.base, 0, base.length);
        days.forEach(
                (day, net) -> {
                    long[] wide = new long[GAUGES];
                    System.arraycopy(net, 0, wide, 0, net.length);
                    line.days.put(day, wide);
                });
        return line;
    }

    /** Adds a change on a day (epoch day, local). */
    public void add(int day, Gauge gauge, long delta) {
        if (lastNet == null || lastDay != day) {
            lastNet = days.get(day);
            lastDay = day;
            if (lastNet == null) {
                lastNet = new long[GAUGES];
                days.put(day, lastNet);
                sumDays = null;
            }
        }
        lastNet[gauge.ordinal()] += delta;
        addToSums(day, gauge, delta);
        for (long value : lastNet) {
            if (value != 0) {
                return;
            }
        }
        days.remove(day);
        lastNet = null;
        sumDays = null;
    }

    /** Changes are mostly of the last days, so that few sums follow. */
    private void addToSums(int day, Gauge gauge, long delta) {
        if (sumDays != null) {
            for (int i = Arrays.binarySearch(sumDays, day); i < sums.length; i++) {
                sums[i][gauge.ordinal()] += delta;
            }
        }
    }

    /** All gauges when a day starts, its first minute's changes not yet in them. */
    public long[] before(int day) {
        if (sumDays == null) {
            addUp();
        }
        int at = Arrays.binarySearch(sumDays, day);
        int earlier = at >= 0 ? at : -at - 1;
        return (earlier == 0 ? base : sums[earlier - 1]).clone();
    }

    private void addUp() {
        sumDays = new int[days.size()];
        sums = new long[days.size()][];
        long[] sum = base.clone();
        int size = 0;
        for (Map.Entry<Integer, long[]> entry : days.entrySet()) {
            addTo(sum, entry.getValue());
            sumDays[size] = entry.getKey();
            sums[size++] = sum.clone();
        }
    }

    /** All gauges after every change there is. */
    public long[] total() {
        return before(Integer.MAX_VALUE);
    }

    /** Folds all days before one into the base: they are frozen. */
    public void freezeBefore(int day) {
        Map<Integer, long[]> frozen = days.headMap(day);
        for (long[] net : frozen.values()) {
            addTo(base, net);
        }
        frozen.clear();
        lastNet = null;
        sumDays = null;
    }

    private static void addTo(long[] sum, long[] net) {
        for (int i = 0; i < GAUGES; i++) {
            sum[i] += net[i];
        }
    }

    /** The first day with a change; MAX_VALUE if none. */
    public int firstDay() {
        return days.isEmpty() ? Integer.MAX_VALUE : days.firstKey();
    }

    public long[] base() {
        return base;
    }

    public SortedMap<Integer, long[]> days() {
        return days;
    }
}
