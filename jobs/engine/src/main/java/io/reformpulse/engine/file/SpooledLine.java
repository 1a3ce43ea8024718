package io.reformpulse.engine.file;

import java.util.Arrays;

/**
 * A line of an event file on its way to its place in the order of arrival.
 *
 * @param arrivedAt epoch milliseconds; {@link #NO_ARRIVAL} for a line that is rejected on reading
 * @param eventId its id in UTF-8; empty for a heartbeat and a rejected line
 * @param number its line number in the event file, from 1
 * @param bytes the line without its end
 */
public record SpooledLine(long arrivedAt, byte[] eventId, long number, byte[] bytes)
        implements Comparable<SpooledLine> {
    /** Rejected lines come first and move no clock, whatever times they hold. */
    public static final long NO_ARRIVAL = Long.MIN_VALUE;

    /** By arrival, id and content, so that the order does not depend on the file's. */
    @Override
    public int compareTo(SpooledLine other) {
        int order = Long.compare(arrivedAt, other.arrivedAt);
        if (order == 0) {
            order = Arrays.compareUnsigned(eventId, other.eventId);
        }
        return order != 0 ? order : Arrays.compareUnsigned(bytes, other.bytes);
    }

    /** Roughly what it takes of the heap. */
    long heapBytes() {
        return 96L + eventId.length + bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpooledLine that && compareTo(that) == 0 && number == that.number;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
