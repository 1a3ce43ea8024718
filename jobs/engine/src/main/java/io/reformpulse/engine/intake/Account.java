package io.reformpulse.engine.intake;

import io.reformpulse.domain.intake.Conservation;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.Topic;

/**
 * The books of some part of a replay at its end; those of all parts add up to the whole, in which
 * every record read has one outcome.
 *
 * @param read records by topic
 * @param outcomes see {@link Conservation#toArray()}
 * @param untold records read of which not even the topic could be told; all rejected
 * @param behindClock records that came behind the clock; 0 where the source keeps its promise
 */
public record Account(long[] read, long[] outcomes, long untold, long behindClock) {
    /** Nothing read, nothing applied. */
    public static final Account NONE = of(new Conservation(), 0);

    /** The part of a commune or of several: their outcomes. */
    public static Account of(Conservation outcomes, long behindClock) {
        return new Account(new long[Topic.values().length], outcomes.toArray(), 0, behindClock);
    }

    /** This and another part. */
    public Account plus(Account other) {
        long[] reads = read.clone();
        for (int i = 0; i < reads.length; i++) {
            reads[i] += other.read[i];
        }
        Conservation sum = conservation();
        sum.add(other.conservation());
        return new Account(
                reads, sum.toArray(), untold + other.untold, behindClock + other.behindClock);
    }

    public Conservation conservation() {
        return Conservation.of(outcomes);
    }

    /** All records read. */
    public long totalRead() {
        long sum = untold;
        for (long each : read) {
            sum += each;
        }
        return sum;
    }

    /** All records with an outcome, whatever their topic. */
    public long total(Outcome outcome) {
        Conservation sum = conservation();
        long total = outcome == Outcome.REJECTED ? untold : 0;
        for (Topic topic : Topic.values()) {
            total += sum.get(topic, outcome);
        }
        return total;
    }

    /** Records read that have no outcome, or outcomes without a record: 0, or a defect. */
    public long unaccounted() {
        long accounted = 0;
        for (Outcome outcome : Outcome.values()) {
            accounted += total(outcome);
        }
        return totalRead() - accounted;
    }
}
