package io.reformpulse.domain.alert.price;

import io.reformpulse.domain.alert.rate.RateCriteria;
import io.reformpulse.domain.alert.rate.RateJudge;
import io.reformpulse.domain.alert.rate.RatePoints;
import io.reformpulse.domain.alert.rate.RateSeries;
import io.reformpulse.domain.alert.rate.RateTelling;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.UnitRules;

/**
 * One rule in one unit, judged by the very judge that judges it live, at each of its points. At
 * other hours a judge has nothing new to tell of figures that come in time.
 */
final class RuleRun {
    /** No alert opened. */
    static final long NEVER = Long.MAX_VALUE;

    private final Rule rule;
    private final RatePoints points;
    private final UnitRules rules;
    private final RateJudge judge;
    private long clock;
    private boolean open;

    /**
     * @param from the instant after which it is judged, epoch milliseconds
     */
    RuleRun(
            Rule rule,
            UnitRules rules,
            RatePoints points,
            RateCriteria criteria,
            RateSeries cases,
            long from) {
        this.rule = rule;
        this.rules = rules;
        this.points = points;
        this.judge = new RateJudge(rule.id(), points, criteria, cases, RateJudge.REACH);
        this.clock = from;
    }

    /** Goes on up to an instant at most; when the next alert opened, or {@link #NEVER}. */
    long nextOpening(long to) {
        for (long point = points.next(rule, clock); point <= to; point = points.next(rule, clock)) {
            clock = point;
            if (opensAt(point)) {
                return point;
            }
        }
        return NEVER;
    }

    private boolean opensAt(long point) {
        boolean opens = false;
        for (RateTelling telling : judge.judge(point, rules, true)) {
            switch (telling.transition()) {
                case OPENED -> {
                    opens = true;
                    open = true;
                }
                case RESOLVED, WITHDRAWN -> open = false;
                case ESCALATED, AMENDED, CONFIRMED, UNCONFIRMED, NOTICE -> {}
            }
        }
        return opens;
    }

    /** How many alerts open up to an instant. */
    int openings(long to) {
        int count = 0;
        while (nextOpening(to) != NEVER) {
            count++;
        }
        return count;
    }

    boolean isOpen() {
        return open;
    }
}
