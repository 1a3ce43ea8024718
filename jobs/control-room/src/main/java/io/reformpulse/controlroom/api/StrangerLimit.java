package io.reformpulse.controlroom.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How many lines of the trail strangers can fill with what they are refused: some a minute from
 * each address, and not many more from all together. Thread-safe.
 */
final class StrangerLimit {
    private static final long MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final int BY_ADDRESS = 20;
    private static final int BY_ALL = 200;

    private final Map<String, Integer> taken = new HashMap<>();
    private long minute;
    private int all;
    private long leftOut;

    /**
     * Takes a line.
     *
     * @param wall the wall clock, epoch milliseconds
     * @return how many were left out since the last one; below 0 if this one is to be left out, too
     */
    synchronized long take(String address, long wall) {
        if (wall / MINUTE_MILLIS != minute) {
            minute = wall / MINUTE_MILLIS;
            taken.clear();
            all = 0;
        }
        if (all >= BY_ALL || taken.getOrDefault(address, 0) >= BY_ADDRESS) {
            leftOut++;
            return -1;
        }
        taken.merge(address, 1, Integer::sum);
        all++;
        long before = leftOut;
        leftOut = 0;
        return before;
    }
}
