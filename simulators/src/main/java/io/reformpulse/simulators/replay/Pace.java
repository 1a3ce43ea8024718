package io.reformpulse.simulators.replay;

import io.reformpulse.simulators.wire.SimulatedRecord;

/**
 * Says when each record is due. It looks at a plan only and never at how the store keeps up, so
 * that a slow store shows as lateness and not as a smaller load.
 */
@FunctionalInterface
public interface Pace {
    /**
     * @param number how many records this run has sent before this one
     * @param now wall nanoseconds, for those that are due as soon as it is their turn
     * @return wall nanoseconds
     */
    long dueAt(SimulatedRecord record, long number, long now);
}
