package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.news.Transition;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.UnitRules;
import java.time.Duration;
import java.util.List;

/**
 * One rate rule in one unit: compares what is known with what subscribers were told, and says what
 * to tell them. A new version of the rule goes on with the alert that is open; it ends with the
 * rule, or when the rule no longer watches the unit.
 */
public final class RateJudge {
    /** Paper forms come up to so late; later data changes figures, but no alert. */
    public static final Duration REACH = Duration.ofDays(45);

    /** As far back as the windows of any point go that late data may change. */
    public static final Duration LOOK_BACK =
            REACH.plus(Duration.ofDays(RateTarget.LONGEST_SETTLE_DAYS + 40));

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final String ruleId;
    private final RatePoints points;
    private final RateCriteria criteria;
    private final RateHistory history;
    private ToldRate told;

    /**
     * @param reach how late data may be to still change an alert
     */
    public RateJudge(
            String ruleId,
            RatePoints points,
            RateCriteria criteria,
            RateSeries series,
            Duration reach) {
        this.ruleId = ruleId;
        this.points = points;
        this.criteria = criteria;
        this.history = new RateHistory(ruleId, points, criteria, series, reach.toMillis());
    }

    String ruleId() {
        return ruleId;
    }

    /** Goes on from where a state was kept. */
    public void restore(RateState state) {
        history.restore(state.basePoint(), state.base());
        told = state.told();
    }

    /** Only after the first judgement. */
    public RateState state() {
        return new RateState(history.basePoint(), history.baseTrack(), told);
    }

    /**
     * Notes that figures changed.
     *
     * @param at the first instant whose cases changed, epoch milliseconds; MIN_VALUE when rules did
     */
    public void changed(long at) {
        history.changed(at);
    }

    /**
     * Judges at a full local hour.
     *
     * @param at the clock, epoch milliseconds
     * @param confirmed false while the commune is silent or lags: then nothing else is told
     */
    public List<RateTelling> judge(long at, UnitRules rules, boolean confirmed) {
        history.advance(at, rules);
        Rule rule = rules.inForce(ruleId, at);
        if (rule == null) {
            return told == null ? List.of() : List.of(ruleEnded(rules));
        }
        boolean daily = points.closesDay(at);
        if (!confirmed || !daily && !RatePoints.isHourly(rule)) {
            return List.of();
        }
        RateTelling telling =
                told == null ? open(at, rule, rules, daily) : goOn(rule, rules, daily);
        return telling == null ? List.of() : List.of(telling);
    }

    /** Tells that the figures are not sure, or are sure again; at any tick. */
    public List<RateTelling> confirm(UnitRules rules, boolean confirmed) {
        if (told == null || told.confirmed() == confirmed) {
            return List.of();
        }
        told = told.confirmed(confirmed);
        Transition transition = confirmed ? Transition.CONFIRMED : Transition.UNCONFIRMED;
        return List.of(RateTelling.of(transition, readTold(rules), told));
    }

    private RateTelling open(long at, Rule rule, UnitRules rules, boolean daily) {
        Severity firing = history.track().firing();
        if (firing == null || !isDue(firing, daily)) {
            return null;
        }
        RateFigures evidence = evidence(rule, rules);
        told =
                new ToldRate(
                        at,
                        history.point(),
                        firing,
                        1,
                        true,
                        evidence.rule().version(),
                        evidence.point(),
                        evidence.figures());
        return RateTelling.of(Transition.OPENED, evidence, told);
    }

    /** Milder severities are told once a day, so that a bad hour is slept over. */
    private static boolean isDue(Severity severity, boolean daily) {
        return daily || severity == Severity.CRITICAL;
    }

    private RateTelling goOn(Rule rule, UnitRules rules, boolean daily) {
        Severity firing = history.track().firing();
        if (firing == null) {
            boolean ranSinceTold = history.track().firedPoint() >= told.openPoint();
            return ranSinceTold ? resolved(rule, rules) : withdrawn(rules);
        }
        int worse = firing.compareTo(told.severity());
        if (worse > 0 && isDue(firing, daily)) {
            RateFigures evidence = evidence(rule, rules);
            told = told.told(firing, evidence);
            return RateTelling.of(Transition.ESCALATED, evidence, told);
        }
        if (worse < 0 || !supportsTold(rules)) {
            return amended(worse < 0 ? firing : told.severity(), rule, rules);
        }
        return null;
    }

    private boolean supportsTold(UnitRules rules) {
        RateFigures now = readTold(rules);
        return isSettled()
                || now.figures().equals(told.figures())
                || criteria.of(now.rule()).verdict(now.figures()).isAtLeast(told.severity());
    }

    private RateTelling amended(Severity severity, Rule rule, UnitRules rules) {
        RateFigures now = readTold(rules);
        ToldRate before = told;
        told = told.told(severity, evidence(rule, rules));
        return RateTelling.changed(Transition.AMENDED, now, before.figures(), told);
    }

    private RateTelling withdrawn(UnitRules rules) {
        RateFigures now = readTold(rules);
        ToldRate last = told.told(told.severity(), now);
        RateTelling telling = RateTelling.changed(Transition.WITHDRAWN, now, told.figures(), last);
        told = null;
        return telling;
    }

    private RateTelling resolved(Rule rule, UnitRules rules) {
        long point = history.pointWithFigures();
        RateFigures now = history.read(inForce(point, rule, rules), point);
        RateTelling telling =
                RateTelling.of(Transition.RESOLVED, now, told.told(told.severity(), now));
        told = null;
        return telling;
    }

    private RateTelling ruleEnded(UnitRules rules) {
        RateFigures last = readTold(rules);
        ToldRate after = told.told(told.severity(), last);
        told = null;
        return new RateTelling(Transition.RESOLVED, after.severity(), last, null, after, true);
    }

    /** The figures of the latest breach that bears the episode. */
    private RateFigures evidence(Rule rule, UnitRules rules) {
        long point = history.track().breachPoint();
        return history.read(inForce(point, rule, rules), point);
    }

    /** The version at a point; today's where a later change left none there. */
    private Rule inForce(long point, Rule today, UnitRules rules) {
        Rule then = rules.inForce(ruleId, point);
        return then == null ? today : then;
    }

    /** The figures told, as now known; as they were told once no data can change them. */
    private RateFigures readTold(UnitRules rules) {
        Rule rule = rules.told(ruleId, told.ruleVersion());
        return isSettled()
                ? history.as(rule, told.point(), told.figures())
                : history.read(rule, told.point());
    }

    private boolean isSettled() {
        return told.point() <= history.basePoint();
    }

    /** Whether time alone, without any change of figures, may lead to something to tell. */
    boolean isRestless() {
        return told != null || history.track().firing() != null || history.track().isPending();
    }

    /** How it stands, as it is shown. */
    public RateStanding standing() {
        RateTrack track = history.track();
        if (track.firing() != null) {
            return track.isRecovering() ? RateStanding.RECOVERING : RateStanding.FIRING;
        }
        if (track.isPending()) {
            return RateStanding.PENDING;
        }
        if (history.verdict() == RateVerdict.NO_DATA) {
            return RateStanding.NO_DATA;
        }
        if (history.verdict() == RateVerdict.INSUFFICIENT) {
            return RateStanding.INSUFFICIENT;
        }
        boolean justEnded = track.firedPoint() >= history.point() - DAY_MILLIS;
        return justEnded ? RateStanding.RESOLVED : RateStanding.OK;
    }
}
