package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Tier;
import java.time.Duration;

/**
 * How a rate stands after its figures were judged at a row of points in time: the one state machine
 * of rate rules, run live, over again when late data came, and in simulation. Immutable; instants
 * are epoch milliseconds of judged points, {@link #NEVER} where there is none.
 *
 * @param infoSince the first of the latest points that all were a breach of INFO or worse
 * @param warningSince the same for WARNING
 * @param criticalSince the same for CRITICAL
 * @param firing the severity of the episode that runs, the worst it came to; null if none runs
 * @param clearSince the first of the latest points of the episode that all were clear
 * @param breachPoint the last point that was a breach of the episode's severity or worse
 * @param firedPoint the last point at which an episode ran
 */
public record RateTrack(
        long infoSince,
        long warningSince,
        long criticalSince,
        Severity firing,
        long clearSince,
        long breachPoint,
        long firedPoint) {
    public static final long NEVER = Long.MIN_VALUE;

    /** By so much at most. */
    private static final long SHORTER_DAY_MILLIS = 2 * 3_600_000;

    /** Nothing was ever judged. */
    public static final RateTrack START =
            new RateTrack(NEVER, NEVER, NEVER, null, NEVER, NEVER, NEVER);

    /**
     * The track after one more point. Figures that say nothing change nothing: no data neither
     * opens nor resolves an alert, nor does it break a hold.
     *
     * @param closesDay whether a local day closes at the point; only then milder tiers are judged
     */
    public RateTrack step(long point, RateVerdict verdict, boolean closesDay, Rule rule) {
        if (!verdict.isJudged()) {
            return firing == null ? this : ran(point);
        }
        if (verdict == RateVerdict.CLEAR) {
            return clear(point, closesDay, rule);
        }
        long info = since(Severity.INFO, infoSince, point, verdict, closesDay, rule);
        long warning = since(Severity.WARNING, warningSince, point, verdict, closesDay, rule);
        long critical = since(Severity.CRITICAL, criticalSince, point, verdict, closesDay, rule);
        Severity held = null;
        if (isOver(rule.hold(), critical, point, closesDay)) {
            held = Severity.CRITICAL;
        } else if (closesDay && isOver(rule.hold(), warning, point, true)) {
            held = Severity.WARNING;
        } else if (closesDay && isOver(rule.hold(), info, point, true)) {
            held = Severity.INFO;
        }
        Severity now = worse(firing, held);
        return new RateTrack(
                info,
                warning,
                critical,
                now,
                NEVER,
                now != null && verdict.isAtLeast(now) ? point : breachPoint,
                now != null ? point : firedPoint);
    }

    private RateTrack clear(long point, boolean closesDay, Rule rule) {
        if (firing == null) {
            return isQuiet() ? this : notHeld(null, NEVER, firedPoint);
        }
        long since = clearSince == NEVER ? point : clearSince;
        boolean kept = isOver(rule.keep(), since, point, closesDay);
        return kept ? notHeld(null, NEVER, firedPoint) : notHeld(firing, since, point);
    }

    private RateTrack notHeld(Severity severity, long clear, long fired) {
        return new RateTrack(NEVER, NEVER, NEVER, severity, clear, breachPoint, fired);
    }

    private RateTrack ran(long point) {
        return new RateTrack(
                infoSince, warningSince, criticalSince, firing, clearSince, breachPoint, point);
    }

    /** Nothing is held and nothing runs; only what was is kept. */
    RateTrack ended() {
        return firing == null && isQuiet() ? this : notHeld(null, NEVER, firedPoint);
    }

    private boolean isQuiet() {
        return infoSince == NEVER && warningSince == NEVER && criticalSince == NEVER;
    }

    /** Whether a breach is on hold and nothing runs yet. */
    public boolean isPending() {
        return firing == null && !isQuiet();
    }

    /** Whether an episode runs whose figures are clear. */
    public boolean isRecovering() {
        return firing != null && clearSince != NEVER;
    }

    private static long since(
            Severity severity,
            long since,
            long point,
            RateVerdict verdict,
            boolean closesDay,
            Rule rule) {
        if (!hasTier(rule, severity)) {
            return NEVER;
        }
        if (!closesDay && severity != Severity.CRITICAL) {
            return since;
        }
        if (!verdict.isAtLeast(severity)) {
            return NEVER;
        }
        return since == NEVER ? point : since;
    }

    private static boolean hasTier(Rule rule, Severity severity) {
        for (Tier tier : rule.tiers()) {
            if (tier.severity() == severity) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a time has passed. Whole days are over at a midnight, though a day on which clocks
     * are put forward is shorter than others.
     */
    private static boolean isOver(Duration time, long since, long point, boolean closesDay) {
        boolean wholeDays = time.equals(Duration.ofDays(time.toDays()));
        long shortened = closesDay && wholeDays ? SHORTER_DAY_MILLIS : 0;
        return since != NEVER && point - since >= time.toMillis() - shortened;
    }

    private static Severity worse(Severity one, Severity other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
