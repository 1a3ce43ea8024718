package io.reformpulse.domain.intake;

import java.util.Arrays;

/** How many records of each topic came to each outcome; mergeable. */
public final class Conservation {
    private static final int OUTCOMES = Outcome.values().length;
    private final long[] counts;

    public Conservation() {
        this(new long[Topic.values().length * OUTCOMES]);
    }

    private Conservation(long[] counts) {
        this.counts = counts;
    }

    /** From {@link #toArray}. */
    public static Conservation of(long[] counts) {
        return new Conservation(Arrays.copyOf(counts, Topic.values().length * OUTCOMES));
    }

    public void add(Topic topic, Outcome outcome, long records) {
        counts[topic.ordinal() * OUTCOMES + outcome.ordinal()] += records;
    }

    public void add(Conservation other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    public long get(Topic topic, Outcome outcome) {
        return counts[topic.ordinal() * OUTCOMES + outcome.ordinal()];
    }

    /** All records of a topic, whatever became of them. */
    public long total(Topic topic) {
        long sum = 0;
        for (Outcome outcome : Outcome.values()) {
            sum += get(topic, outcome);
        }
        return sum;
    }

    public long[] toArray() {
        return counts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Conservation that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
