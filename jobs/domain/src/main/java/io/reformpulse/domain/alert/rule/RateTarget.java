package io.reformpulse.domain.alert.rule;

import io.reformpulse.domain.kpi.WindowType;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A rate to be reached, and how much evidence an alert takes.
 *
 * @param target a fraction
 * @param minimumCases with fewer cases nothing is judged
 * @param minimumBad with fewer bad cases no alert opens
 * @param clearTail an alert may clear where the tail is above this, or the target is reached
 * @param settleDays how many days data is given to come: what is judged are the figures as they
 *     stood so long ago, by all that is known since
 */
public record RateTarget(
        WindowType window,
        double target,
        Direction direction,
        long minimumCases,
        long minimumBad,
        double clearTail,
        int settleDays) {
    /** Later data changes figures, but no alert. */
    public static final int LONGEST_SETTLE_DAYS = 60;

    /** Rates of fewer cases are hidden everywhere (4.9). */
    public static final long FEWEST_CASES = 10;

    public static final long USUAL_BAD = 3;
    public static final double USUAL_CLEAR_TAIL = 0.2;

    private static final Set<WindowType> WINDOWS =
            EnumSet.of(
                    WindowType.DAY,
                    WindowType.WEEK,
                    WindowType.MONTH,
                    WindowType.ROLLING_7D,
                    WindowType.ROLLING_30D);

    public RateTarget {
        Objects.requireNonNull(direction, "direction");
        if (!WINDOWS.contains(window)) {
            throw new IllegalArgumentException(
                    "window must be one of " + WINDOWS + ", but is " + window + ".");
        }
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException(
                    "target must be a fraction above 0 and below 1, such as 0.95, but is "
                            + target
                            + ".");
        }
        if (minimumCases < FEWEST_CASES) {
            throw new IllegalArgumentException(
                    "minimumCases must be at least "
                            + FEWEST_CASES
                            + ", as fewer cases tell nothing, but is "
                            + minimumCases
                            + ".");
        }
        if (minimumBad < 1) {
            throw new IllegalArgumentException(
                    "minimumBad must be at least 1, but is " + minimumBad + ".");
        }
        if (settleDays < 0 || settleDays > LONGEST_SETTLE_DAYS) {
            throw new IllegalArgumentException(
                    "settle must be from 0 to "
                            + LONGEST_SETTLE_DAYS
                            + " days, but is "
                            + settleDays
                            + ".");
        }
        if (!(clearTail > 0 && clearTail < 1)) {
            throw new IllegalArgumentException(
                    "clearTail must be above 0 and below 1, such as 0.2, but is "
                            + clearTail
                            + ".");
        }
    }

    /** Judged at once. */
    public RateTarget(
            WindowType window,
            double target,
            Direction direction,
            long minimumCases,
            long minimumBad,
            double clearTail) {
        this(window, target, direction, minimumCases, minimumBad, clearTail, 0);
    }

    /** With the usual evidence. */
    public static RateTarget atLeast(WindowType window, double target) {
        return new RateTarget(
                window, target, Direction.AT_LEAST, FEWEST_CASES, USUAL_BAD, USUAL_CLEAR_TAIL);
    }

    /** Whether the window ends at a midnight and moves with it, rather than fills up. */
    public boolean isRolling() {
        return window == WindowType.ROLLING_7D || window == WindowType.ROLLING_30D;
    }
}
