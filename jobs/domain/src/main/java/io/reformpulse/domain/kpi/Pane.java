package io.reformpulse.domain.kpi;

import java.util.Arrays;

/**
 * All that one commune counted on one local day: a tally per local hour slot, keyed by the slot's
 * start, and the sparse steps of the gauges. What cancels disappears, whatever the order; a pane
 * from which all is taken back is empty. Mutable.
 */
public final class Pane {
    /** Steps are kept by minute, then gauge, in one number; there are fewer gauges than this. */
    private static final int GAUGE_BITS = 3;

    private static final Gauge[] GAUGES = Gauge.values();
    private static final Tally[] NO_TALLIES = {};
    private static final long[] NO_LONGS = {};
    private static final int[] NO_INTS = {};

    /** Takes each slot that holds something, in ascending order. */
    public interface SlotConsumer {
        void accept(long slotStart, Tally tally);
    }

    /** Takes each net change of a gauge that is not zero, by minute, then gauge. */
    public interface StepConsumer {
        void accept(long minute, Gauge gauge, int delta);
    }

    private long[] slotStarts = NO_LONGS;
    private Tally[] slots = NO_TALLIES;
    private int slotCount;
    private long[] stepKeys = NO_LONGS;
    private int[] deltas = NO_INTS;
    private int stepCount;

    public void add(Count change, long slotStart) {
        Tally tally = slotFor(slotStart);
        tally.add(change.flow(), change.amount());
        if (tally.get(change.flow()) == 0) {
            dropIfZero(tally, slotStart);
        }
    }

    public void add(Measured change, long slotStart) {
        Tally tally = slotFor(slotStart);
        tally.add(change.measure(), change.millis(), change.times());
        dropIfZero(tally, slotStart);
    }

    /** Adds a step; it belongs to the day, not to an hour, as gauges have no hourly rows. */
    public void add(Step step) {
        add(step.minute(), step.gauge(), step.delta());
    }

    public void add(long minute, Gauge gauge, int delta) {
        if (delta == 0) {
            return;
        }
        long key = minute << GAUGE_BITS | gauge.ordinal();
        int at = Arrays.binarySearch(stepKeys, 0, stepCount, key);
        if (at < 0) {
            insertStep(-at - 1, key, delta);
            return;
        }
        deltas[at] += delta;
        if (deltas[at] == 0) {
            stepCount--;
            System.arraycopy(stepKeys, at + 1, stepKeys, at, stepCount - at);
            System.arraycopy(deltas, at + 1, deltas, at, stepCount - at);
        }
    }

    /** Puts a whole slot in, as a codec read it; slots in ascending order are quickest. */
    public void add(long slotStart, Tally tally) {
        Tally slot = slotFor(slotStart);
        slot.add(tally);
        dropIfZero(slot, slotStart);
    }

    /** The sum of all slots, new. */
    public Tally total() {
        Tally total = new Tally();
        addTotalTo(total);
        return total;
    }

    /** Adds every slot to a tally, without a copy between. */
    public void addTotalTo(Tally sum) {
        for (int i = 0; i < slotCount; i++) {
            sum.add(slots[i]);
        }
    }

    /** The live tally of a slot; null if nothing is in it. */
    public Tally slot(long slotStart) {
        int at = Arrays.binarySearch(slotStarts, 0, slotCount, slotStart);
        return at < 0 ? null : slots[at];
    }

    public int slotCount() {
        return slotCount;
    }

    public void forEachSlot(SlotConsumer consumer) {
        for (int i = 0; i < slotCount; i++) {
            consumer.accept(slotStarts[i], slots[i]);
        }
    }

    /** The net change of a gauge by all steps of the day up to a minute. */
    public long gaugeChange(Gauge gauge, long uptoMinuteInclusive) {
        long change = 0;
        for (int i = 0; i < stepCount; i++) {
            if (stepKeys[i] >> GAUGE_BITS > uptoMinuteInclusive) {
                break;
            }
            if (gaugeOf(stepKeys[i]) == gauge) {
                change += deltas[i];
            }
        }
        return change;
    }

    /** The net change of a gauge over the day. */
    public long netChange(Gauge gauge) {
        return gaugeChange(gauge, Long.MAX_VALUE);
    }

    public int stepCount() {
        return stepCount;
    }

    public void forEachStep(StepConsumer consumer) {
        for (int i = 0; i < stepCount; i++) {
            consumer.accept(stepKeys[i] >> GAUGE_BITS, gaugeOf(stepKeys[i]), deltas[i]);
        }
    }

    public boolean isEmpty() {
        return slotCount == 0 && stepCount == 0;
    }

    public Pane copy() {
        Pane result = new Pane();
        result.slotStarts = Arrays.copyOf(slotStarts, slotCount);
        result.slots = new Tally[slotCount];
        for (int i = 0; i < slotCount; i++) {
            result.slots[i] = slots[i].copy();
        }
        result.slotCount = slotCount;
        result.stepKeys = Arrays.copyOf(stepKeys, stepCount);
        result.deltas = Arrays.copyOf(deltas, stepCount);
        result.stepCount = stepCount;
        return result;
    }

    private static Gauge gaugeOf(long stepKey) {
        return GAUGES[(int) (stepKey & ((1 << GAUGE_BITS) - 1))];
    }

    private Tally slotFor(long slotStart) {
        int at = Arrays.binarySearch(slotStarts, 0, slotCount, slotStart);
        if (at >= 0) {
            return slots[at];
        }
        at = -at - 1;
        if (slotCount == slotStarts.length) {
            int capacity = slotCount + (slotCount >> 1) + 1;
            slotStarts = Arrays.copyOf(slotStarts, capacity);
            slots = Arrays.copyOf(slots, capacity);
        }
        System.arraycopy(slotStarts, at, slotStarts, at + 1, slotCount - at);
        System.arraycopy(slots, at, slots, at + 1, slotCount - at);
        slotStarts[at] = slotStart;
        slots[at] = new Tally();
        slotCount++;
        return slots[at];
    }

    private void dropIfZero(Tally tally, long slotStart) {
        if (!tally.isZero()) {
            return;
        }
        int at = Arrays.binarySearch(slotStarts, 0, slotCount, slotStart);
        slotCount--;
        System.arraycopy(slotStarts, at + 1, slotStarts, at, slotCount - at);
        System.arraycopy(slots, at + 1, slots, at, slotCount - at);
        slots[slotCount] = null;
    }

    private void insertStep(int at, long key, int delta) {
        if (stepCount == stepKeys.length) {
            int capacity = stepCount + (stepCount >> 1) + 2;
            stepKeys = Arrays.copyOf(stepKeys, capacity);
            deltas = Arrays.copyOf(deltas, capacity);
        }
        System.arraycopy(stepKeys, at, stepKeys, at + 1, stepCount - at);
        System.arraycopy(deltas, at, deltas, at + 1, stepCount - at);
        stepKeys[at] = key;
        deltas[at] = delta;
        stepCount++;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Pane other
                && Arrays.equals(slotStarts, 0, slotCount, other.slotStarts, 0, other.slotCount)
                && Arrays.equals(slots, 0, slotCount, other.slots, 0, other.slotCount)
                && Arrays.equals(stepKeys, 0, stepCount, other.stepKeys, 0, other.stepCount)
                && Arrays.equals(deltas, 0, stepCount, other.deltas, 0, other.stepCount);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < slotCount; i++) {
            hash = 31 * (31 * hash + Long.hashCode(slotStarts[i])) + slots[i].hashCode();
        }
        for (int i = 0; i < stepCount; i++) {
            hash = 31 * (31 * hash + Long.hashCode(stepKeys[i])) + deltas[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return slotCount + " hours " + total() + ", " + stepCount + " steps";
    }
}
