package io.reformpulse.domain.kpi;

import java.util.Arrays;

/**
 * The sum of every flow and both durations over some stretch of time and some communes. Mutable,
 * merges in any order, subtracts exactly; negative while a change travels.
 */
public final class Tally {
    private static final Flow[] FLOWS = Flow.values();
    private static final Measure[] MEASURES = Measure.values();

    private final long[] flows = new long[FLOWS.length];

    /** By measure; null where nothing was measured, as in most hours. */
    private final DurationCounts[] durations = new DurationCounts[MEASURES.length];

    public long get(Flow flow) {
        return flows[flow.ordinal()];
    }

    public void add(Flow flow, long amount) {
        flows[flow.ordinal()] += amount;
    }

    public void add(Measure measure, long millis, int times) {
        durations(measure).add(millis, times);
    }

    /** The live durations of a measure, to read or to add to; never null. */
    public DurationCounts durations(Measure measure) {
        DurationCounts counts = durations[measure.ordinal()];
        if (counts == null) {
            counts = new DurationCounts();
            durations[measure.ordinal()] = counts;
        }
        return counts;
    }

    public void add(Tally other) {
        for (int i = 0; i < flows.length; i++) {
            flows[i] += other.flows[i];
        }
        for (Measure measure : MEASURES) {
            if (other.has(measure)) {
                durations(measure).add(other.durations[measure.ordinal()]);
            }
        }
    }

    public void subtract(Tally other) {
        for (int i = 0; i < flows.length; i++) {
            flows[i] -= other.flows[i];
        }
        for (Measure measure : MEASURES) {
            if (other.has(measure)) {
                durations(measure).subtract(other.durations[measure.ordinal()]);
            }
        }
    }

    /** Whether every flow is 0; durations aside. */
    public boolean hasNoFlow() {
        for (long flow : flows) {
            if (flow != 0) {
                return false;
            }
        }
        return true;
    }

    public boolean isZero() {
        if (!hasNoFlow()) {
            return false;
        }
        for (Measure measure : MEASURES) {
            if (has(measure)) {
                return false;
            }
        }
        return true;
    }

    /** Whether anything is in the durations of a measure. */
    public boolean has(Measure measure) {
        DurationCounts counts = durations[measure.ordinal()];
        return counts != null && !counts.isZero();
    }

    public Tally copy() {
        Tally result = new Tally();
        System.arraycopy(flows, 0, result.flows, 0, flows.length);
        for (Measure measure : MEASURES) {
            if (has(measure)) {
                result.durations[measure.ordinal()] = durations[measure.ordinal()].copy();
            }
        }
        return result;
    }

    @Override
    public boolean equals(Object object) {
        if (!(object instanceof Tally other) || !Arrays.equals(flows, other.flows)) {
            return false;
        }
        for (Measure measure : MEASURES) {
            boolean has = has(measure);
            if (has != other.has(measure)
                    || (has && !durations(measure).equals(other.durations(measure)))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = Arrays.hashCode(flows);
        for (Measure measure : MEASURES) {
            hash = 31 * hash + (has(measure) ? durations(measure).hashCode() : 0);
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Tally");
        for (Flow flow : FLOWS) {
            if (get(flow) != 0) {
                text.append(' ').append(flow).append('=').append(get(flow));
            }
        }
        for (Measure measure : MEASURES) {
            if (has(measure)) {
                text.append(' ').append(measure).append('=').append(durations(measure));
            }
        }
        return text.toString();
    }
}
