package io.reformpulse.standalone.chaos.check;

import java.util.List;

/**
 * How old figures were, and how old the control room said they are; in order of time.
 *
 * @param closed when figures became newer
 * @param shown what the control room said at many moments
 */
public record Screen(List<Closed> closed, List<Shown> shown) {
    /**
     * @param atMillis of the machine's clock
     * @param asOf up to when all arrivals are in them, epoch milliseconds
     */
    public record Closed(long atMillis, long asOf) {}

    /**
     * @param atMillis of the machine's clock
     * @param asOf of the figures that were shown, epoch milliseconds
     * @param lagMillis how far they were said to be behind
     * @param isStale whether they were said not to be the present
     */
    public record Shown(long atMillis, long asOf, long lagMillis, boolean isStale) {}
}
