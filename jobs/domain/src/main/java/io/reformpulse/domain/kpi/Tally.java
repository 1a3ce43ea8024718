package io.reformpulse.domain.kpi;

import java.util.Arrays;

/**
 * The sum of every flow and both durations over some stretch of time and some communes. Mutable,
 * merges in any order, subtracts exactly; negative while a change travels. Nearly all there are
 * stand for one hour of one commune, so only what is not zero takes room.
 */
public final class Tally {
    private static final Flow[] FLOWS = Flow.values();
    private static final Measure[] MEASURES = Measure.values();
    private static final long[] NO_AMOUNTS = {};
    private static final DurationCounts[] NO_DURATIONS = {};

    /** A bit for each flow that is not zero. */
    private int present;

    /** The amounts of these, in the flows' order. */
    private long[] amounts = NO_AMOUNTS;

    /** By measure, or empty; null where nothing was measured. */
    private DurationCounts[] durations = NO_DURATIONS;

    public long get(Flow flow) {
        int bit = 1 << flow.ordinal();
        return (present & bit) == 0 ? 0 : amounts[placeOf(bit)];
    }

    public void add(Flow flow, long amount) {
        if (amount == 0) {
            return;
        }
        int bit = 1 << flow.ordinal();
        makePlaces(bit);
        int place = placeOf(bit);
        amounts[place] += amount;
        if (amounts[place] == 0) {
            dropZeros();
        }
    }

    private int placeOf(int bit) {
        return Integer.bitCount(present & (bit - 1));
    }

    /** Makes a place for each of some flows that has none. */
    private void makePlaces(int wanted) {
        int all = present | wanted;
        if (all == present) {
            return;
        }
        long[] wider = new long[Integer.bitCount(all)];
        int from = 0;
        int to = 0;
        for (int left = all; left != 0; left &= left - 1, to++) {
            if ((present & Integer.lowestOneBit(left)) != 0) {
                wider[to] = amounts[from++];
            }
        }
        amounts = wider;
        present = all;
    }

    private void dropZeros() {
        int kept = 0;
        int to = 0;
        int from = 0;
        for (int left = present; left != 0; left &= left - 1, from++) {
            if (amounts[from] != 0) {
                kept |= Integer.lowestOneBit(left);
                amounts[to++] = amounts[from];
            }
        }
        if (kept != present) {
            present = kept;
            amounts = to == 0 ? NO_AMOUNTS : Arrays.copyOf(amounts, to);
        }
    }

    /** Adds every flow of another so many times. */
    private void addFlows(Tally other, int times) {
        // What is added to itself is read as it is written, place by place: no alias.
        makePlaces(other.present);
        int from = 0;
        boolean zero = false;
        for (int left = other.present; left != 0; left &= left - 1, from++) {
            int place = placeOf(Integer.lowestOneBit(left));
            amounts[place] += times * other.amounts[from];
            zero |= amounts[place] == 0;
        }
        if (zero) {
            dropZeros();
        }
    }

    public void add(Measure measure, long millis, int times) {
        durations(measure).add(millis, times);
    }

    /** The live durations of a measure, to read or to add to; never null. */
    public DurationCounts durations(Measure measure) {
        DurationCounts counts = durations == NO_DURATIONS ? null : durations[measure.ordinal()];
        return counts == null ? put(measure, new DurationCounts()) : counts;
    }

    private DurationCounts put(Measure measure, DurationCounts counts) {
        if (durations == NO_DURATIONS) {
            durations = new DurationCounts[MEASURES.length];
        }
        durations[measure.ordinal()] = counts;
        return counts;
    }

    public void add(Tally other) {
        addFlows(other, 1);
        for (Measure measure : MEASURES) {
            if (other.has(measure)) {
                durations(measure).add(other.durations[measure.ordinal()]);
            }
        }
    }

    public void subtract(Tally other) {
        addFlows(other, -1);
        for (Measure measure : MEASURES) {
            if (other.has(measure)) {
                durations(measure).subtract(other.durations[measure.ordinal()]);
            }
        }
    }

    /** Whether every flow is 0; durations aside. */
    public boolean hasNoFlow() {
        return present == 0;
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
        DurationCounts counts = durations == NO_DURATIONS ? null : durations[measure.ordinal()];
        return counts != null && !counts.isZero();
    }

    public Tally copy() {
        Tally result = new Tally();
        result.present = present;
        result.amounts = present == 0 ? NO_AMOUNTS : amounts.clone();
        for (Measure measure : MEASURES) {
            if (has(measure)) {
                result.put(measure, durations[measure.ordinal()].copy());
            }
        }
        return result;
    }

    @Override
    public boolean equals(Object object) {
        if (!(object instanceof Tally other)
                || present != other.present
                || !Arrays.equals(amounts, other.amounts)) {
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
        int hash = 31 * present + Arrays.hashCode(amounts);
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
