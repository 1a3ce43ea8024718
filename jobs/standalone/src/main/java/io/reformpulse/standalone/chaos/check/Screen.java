package io.reformpulse.standalone.chaos.check;

import java.util.ArrayList;
import java.util.List;

/**
 * How old figures were, and what the control room showed; in order of time.
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
     * @param epoch of the figures that were shown
     * @param lagMillis how far they were said to be behind
     * @param isStale whether they were said not to be the present
     * @param days what was shown of each unit's day
     */
    public record Shown(
            long atMillis, long asOf, long epoch, long lagMillis, boolean isStale, List<Day> days) {
        /** The same with another day in the place of the first. */
        public Shown withFirst(Day other) {
            List<Day> others = new ArrayList<>(days);
            others.set(0, other);
            return new Shown(atMillis, asOf, epoch, lagMillis, isStale, others);
        }
    }

    /**
     * Some figures of a unit's day.
     *
     * @param start of the day, epoch milliseconds
     */
    public record Day(
            String scope, long start, long received, long resolved, long onTime, long late) {}
}
