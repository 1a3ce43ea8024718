package io.reformpulse.standalone.simulate;

/** The time in which the records of a stream arrive, epoch milliseconds; tells how far a run is. */
record Arrivals(long from, long to) {
    long total() {
        return to - from;
    }

    /** How much of it is over at an instant. */
    long done(long at) {
        return Math.max(from, Math.min(at, to)) - from;
    }
}
