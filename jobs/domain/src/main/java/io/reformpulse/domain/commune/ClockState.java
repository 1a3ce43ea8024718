package io.reformpulse.domain.commune;

/** The instants a commune has come to. Mutable; all epoch milliseconds, MIN_VALUE = never. */
public final class ClockState {
    private long clock = CommuneHead.NEVER;
    private long publishedUpTo = CommuneHead.NEVER;
    private long asOf = CommuneHead.NEVER;
    private long publishAt = Long.MAX_VALUE;
    private long frozenYear = CommuneHead.NEVER;
    private long keptFromDay = CommuneHead.NEVER;
    private long lastHeardAt = CommuneHead.NEVER;
    private long behindClock;

    public ClockState() {}

    /** From {@link #toArray}. */
    public static ClockState of(long[] values) {
        ClockState state = new ClockState();
        state.clock = values[0];
        state.publishedUpTo = values[1];
        state.asOf = values[2];
        state.publishAt = values[3];
        state.frozenYear = values[4];
        state.keptFromDay = values[5];
        state.lastHeardAt = values[6];
        state.behindClock = values[7];
        return state;
    }

    public long[] toArray() {
        return new long[] {
            clock, publishedUpTo, asOf, publishAt, frozenYear, keptFromDay, lastHeardAt, behindClock
        };
    }

    /** Everything that arrived before this instant is applied. */
    public long clock() {
        return clock;
    }

    public void advance(long to) {
        clock = Math.max(clock, to);
    }

    /** The end of the last epoch published. */
    public long publishedUpTo() {
        return publishedUpTo;
    }

    /** The whole minute that the figures last published are compared with. */
    public long asOf() {
        return asOf;
    }

    public void published(long epochEnd) {
        publishedUpTo = epochEnd;
        asOf = Publishing.minuteAtOrBefore(epochEnd);
        publishAt = Long.MAX_VALUE;
    }

    /** The end of the epoch to publish next; MAX_VALUE if nothing is to be published. */
    public long publishAt() {
        return publishAt;
    }

    /** Publishes at the end of an epoch, or earlier if that was asked before. */
    public void publishBy(long epochEnd) {
        publishAt = Math.min(publishAt, epochEnd);
    }

    /** The last local year whose rows are frozen. */
    public long frozenYear() {
        return frozenYear;
    }

    /** The first epoch day whose pane is kept; no gauge changes before it starts. */
    public long keptFromDay() {
        return keptFromDay;
    }

    public void froze(long year, long firstKeptDay) {
        frozenYear = year;
        keptFromDay = firstKeptDay;
    }

    /** When a heartbeat was last sent. */
    public long lastHeardAt() {
        return lastHeardAt;
    }

    public void heard(long sentAt) {
        lastHeardAt = Math.max(lastHeardAt, sentAt);
    }

    /** Records that came behind the clock; 0 where the source keeps its promise. */
    public long behindClock() {
        return behindClock;
    }

    public void cameBehind() {
        behindClock++;
    }
}
