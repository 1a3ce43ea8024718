package io.reformpulse.simulators.replay;

import java.util.ArrayDeque;
import java.util.Deque;

/** The records sent and not stored yet, in the order they were sent. */
final class Underway {
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long next = Long.MIN_VALUE;
    private long last;
    private long done;
    private long newsAt;

    /** One record sent. */
    static final class Entry {
        private final long arrivedAt;
        private boolean done;

        private Entry(long arrivedAt) {
            this.arrivedAt = arrivedAt;
        }
    }

    /**
     * @param now wall nanoseconds
     */
    synchronized Entry add(long arrivedAt, long now) {
        if (entries.isEmpty()) {
            newsAt = now;
        }
        Entry entry = new Entry(arrivedAt);
        entries.add(entry);
        return entry;
    }

    /**
     * @param now wall nanoseconds
     */
    synchronized void done(Entry entry, long now) {
        entry.done = true;
        done++;
        newsAt = now;
        while (!entries.isEmpty() && entries.peek().done) {
            entries.remove();
        }
    }

    /** Says when the next record to send arrives. */
    synchronized void waitFor(long arrivedAt) {
        next = arrivedAt;
    }

    /** Says that there is no next record, and when the last one of the stream arrived. */
    synchronized void finish(long arrivedAt) {
        next = Long.MAX_VALUE;
        last = arrivedAt;
    }

    /** Every record that arrives before this instant is stored; Long.MAX_VALUE at the end. */
    synchronized long completeUpTo() {
        return entries.isEmpty() ? next : entries.peek().arrivedAt;
    }

    /** When the last record of the stream arrived, known at its end only. */
    synchronized long last() {
        return last;
    }

    synchronized long done() {
        return done;
    }

    synchronized boolean isEmpty() {
        return entries.isEmpty();
    }

    /** For how many nanoseconds records have been waiting without any being stored. */
    synchronized long silence(long now) {
        return entries.isEmpty() ? 0 : now - newsAt;
    }
}
