package io.reformpulse.domain.commune;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The heartbeat sequence numbers seen, kept as runs: a feed without gaps takes one entry. */
public final class SequenceSet {
    /** First of a run to last of it, both inclusive; runs do not touch. */
    private final TreeMap<Long, Long> runs = new TreeMap<>();

    public SequenceSet() {}

    /** From {@link #runs}. */
    public static SequenceSet of(SortedMap<Long, Long> runs) {
        SequenceSet set = new SequenceSet();
        set.runs.putAll(runs);
        return set;
    }

    /** Adds a number; false if it was there. */
    public boolean add(long sequence) {
        Map.Entry<Long, Long> below = runs.floorEntry(sequence);
        if (below != null && sequence <= below.getValue()) {
            return false;
        }
        long first = sequence;
        long last = sequence;
        if (below != null && below.getValue() == sequence - 1) {
            first = below.getKey();
        }
        Long above = sequence == Long.MAX_VALUE ? null : runs.remove(sequence + 1);
        if (above != null) {
            last = above;
        }
        runs.put(first, last);
        return true;
    }

    public SortedMap<Long, Long> runs() {
        return runs;
    }
}
