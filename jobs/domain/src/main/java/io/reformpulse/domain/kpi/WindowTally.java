package io.reformpulse.domain.kpi;

import java.util.Arrays;

/**
 * All that a row of one window is computed from: the tally of the window, the gauges at its end,
 * what was open at its start and, for NOW only, what is due soon. Mutable, mergeable, subtractable.
 */
public final class WindowTally {
    private static final Flow[] FLOWS = Flow.values();
    private static final Measure[] MEASURES = Measure.values();
    private static final Gauge[] GAUGES = Gauge.values();

    /** Of a tally that no gauge was added to, as are most that travel; never written to. */
    private static final long[] NO_GAUGES = new long[GAUGES.length];

    private final Tally tally;
    private long[] gauges = NO_GAUGES;
    private long carriedOver;
    private long dueSoonOffice;
    private long dueSoonDay;

    public WindowTally() {
        this(new Tally());
    }

    /** Takes the tally over. */
    public WindowTally(Tally tally) {
        this.tally = tally;
    }

    /** The live tally of the window. */
    public Tally tally() {
        return tally;
    }

    public long gauge(Gauge gauge) {
        return gauges[gauge.ordinal()];
    }

    public void addGauge(Gauge gauge, long change) {
        if (change != 0) {
            own()[gauge.ordinal()] += change;
        }
    }

    private long[] own() {
        if (gauges == NO_GAUGES) {
            gauges = new long[GAUGES.length];
        }
        return gauges;
    }

    /** Open at the window's start. */
    public long carriedOver() {
        return carriedOver;
    }

    public void addCarriedOver(long change) {
        carriedOver += change;
    }

    /** Due within 8 office hours. */
    public long dueSoonOffice() {
        return dueSoonOffice;
    }

    public void addDueSoonOffice(long change) {
        dueSoonOffice += change;
    }

    /** Due within 24 hours. */
    public long dueSoonDay() {
        return dueSoonDay;
    }

    public void addDueSoonDay(long change) {
        dueSoonDay += change;
    }

    public void add(WindowTally other) {
        tally.add(other.tally);
        addGauges(other, 1);
        carriedOver += other.carriedOver;
        dueSoonOffice += other.dueSoonOffice;
        dueSoonDay += other.dueSoonDay;
    }

    private void addGauges(WindowTally other, int times) {
        if (other.gauges != NO_GAUGES) {
            long[] sums = own();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += times * other.gauges[i];
            }
        }
    }

    public void subtract(WindowTally other) {
        tally.subtract(other.tally);
        addGauges(other, -1);
        carriedOver -= other.carriedOver;
        dueSoonOffice -= other.dueSoonOffice;
        dueSoonDay -= other.dueSoonDay;
    }

    public boolean isZero() {
        for (long gauge : gauges) {
            if (gauge != 0) {
                return false;
            }
        }
        return carriedOver == 0 && dueSoonOffice == 0 && dueSoonDay == 0 && tally.isZero();
    }

    /** Whether its row does not exist: no flow and nothing open at its end (3.5). */
    public boolean isEmptyRow() {
        return gauge(Gauge.OPEN) == 0 && tally.hasNoFlow();
    }

    /** A new vector of all that is exact. */
    public ExactCounts exact() {
        ExactCounts exact = new ExactCounts();
        for (Flow flow : FLOWS) {
            exact.add(flow, tally.get(flow));
        }
        for (Measure measure : MEASURES) {
            if (tally.has(measure)) {
                DurationCounts durations = tally.durations(measure);
                exact.add(measure, durations.count(), durations.sumMillis());
            }
        }
        for (Gauge gauge : GAUGES) {
            exact.addGauge(gauge, gauge(gauge));
        }
        exact.addCarriedOver(carriedOver);
        return exact;
    }

    public WindowTally copy() {
        WindowTally result = new WindowTally(tally.copy());
        result.addGauges(this, 1);
        result.carriedOver = carriedOver;
        result.dueSoonOffice = dueSoonOffice;
        result.dueSoonDay = dueSoonDay;
        return result;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof WindowTally other
                && carriedOver == other.carriedOver
                && dueSoonOffice == other.dueSoonOffice
                && dueSoonDay == other.dueSoonDay
                && Arrays.equals(gauges, other.gauges)
                && tally.equals(other.tally);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * tally.hashCode() + Arrays.hashCode(gauges))
                + Long.hashCode(carriedOver + 31 * (dueSoonOffice + 31 * dueSoonDay));
    }

    @Override
    public String toString() {
        return tally
                + ", gauges "
                + Arrays.toString(gauges)
                + ", carried over "
                + carriedOver
                + ", due soon "
                + dueSoonOffice
                + "/"
                + dueSoonDay;
    }
}
