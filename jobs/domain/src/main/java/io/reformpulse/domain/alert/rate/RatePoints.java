package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Tier;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;

/**
 * When the figures of a rate rule are judged, and over which window. A rolling window ends at the
 * last local midnight, so its figures have one point a day; a window that fills up has one every
 * full hour too if the rule has a CRITICAL tier. Instants are epoch milliseconds.
 */
public final class RatePoints {
    private final Windows windows;

    public RatePoints(Windows windows) {
        this.windows = windows;
    }

    /** The first point of a rule after an instant. */
    public long next(Rule rule, long after) {
        return isEveryHour(rule)
                ? windows.containing(WindowType.HOUR, after).end()
                : windows.nextMidnight(after);
    }

    /** Whether each full hour is a point of a rule. */
    public static boolean isEveryHour(Rule rule) {
        return isHourly(rule) && !rule.rate().isRolling();
    }

    /** Whether a rule is looked at every full hour, rather than once a day. */
    public static boolean isHourly(Rule rule) {
        for (Tier tier : rule.tiers()) {
            if (tier.severity() == Severity.CRITICAL) {
                return true;
            }
        }
        return false;
    }

    /**
     * The first instant whose cases do not count at a point: the point itself, or so many local
     * days earlier as a rule gives data to come.
     */
    long judgedUpTo(Rule rule, long point) {
        int settleDays = rule.rate().settleDays();
        if (settleDays == 0) {
            return point;
        }
        int day = windows.dayOf(point);
        long timeOfDay = point - windows.startOf(day);
        long earlier = windows.startOf(day - settleDays) + timeOfDay;
        return Math.min(earlier, windows.startOf(day - settleDays + 1));
    }

    /** The figures' window at a point, with the first instant whose cases do not count. */
    RateFigures figures(Rule rule, long point, Ratio figures) {
        long upTo = judgedUpTo(rule, point);
        return new RateFigures(rule, point, windowAt(upTo, rule.rate().window()), upTo, figures);
    }

    private Window windowAt(long upTo, WindowType type) {
        return switch (type) {
            case ROLLING_7D, ROLLING_30D -> windows.rolling(type, upTo);
            case HOUR, DAY, WEEK, MONTH, QUARTER, YEAR, NOW -> windows.containing(type, upTo - 1);
        };
    }

    /** Whether a local day closes at a point. */
    public boolean closesDay(long point) {
        return windows.midnightAtOrBefore(point) == point;
    }

    Windows windows() {
        return windows;
    }
}
