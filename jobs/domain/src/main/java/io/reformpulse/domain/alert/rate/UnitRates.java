package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.UnitRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All rate rules of one kind in one unit, of whatever level. Its states are kept by the caller, by
 * rule; they are changed in place.
 */
public final class UnitRates {
    private final RatePoints points;
    private final RateCriteria criteria;
    private final RateSeries series;
    private final Duration reach;
    private final Predicate<Rule> concerned;
    private final RateNews news;
    private final Map<String, RateState> states;
    private final TreeMap<String, RateJudge> judges = new TreeMap<>();

    /** The same rules are in force until then; judged more often than rules change. */
    private long sameUntil = Long.MIN_VALUE;

    /**
     * @param reach how late data may be to still change an alert
     * @param concerned the rules that are judged by this series
     * @param states by rule id, as kept
     */
    public UnitRates(
            RatePoints points,
            RateCriteria criteria,
            RateSeries series,
            Duration reach,
            Predicate<Rule> concerned,
            RateNews news,
            Map<String, RateState> states) {
        this.points = points;
        this.criteria = criteria;
        this.series = series;
        this.reach = reach;
        this.concerned = concerned;
        this.news = news;
        this.states = states;
        states.forEach((ruleId, state) -> judgeOf(ruleId).restore(state));
    }

    /**
     * Notes that figures changed.
     *
     * @param at the first instant whose cases changed, epoch milliseconds; MIN_VALUE when rules did
     */
    public void changed(long at) {
        if (at == Long.MIN_VALUE) {
            sameUntil = Long.MIN_VALUE;
        }
        for (RateJudge judge : judges.values()) {
            judge.changed(at);
        }
    }

    /**
     * Judges at a full local hour.
     *
     * @param confirmed false while the unit is silent or lags
     */
    public void judge(long at, UnitRules rules, boolean confirmed) {
        if (at >= sameUntil) {
            appoint(at, rules);
        }
        for (RateJudge judge : judges.values().toArray(new RateJudge[0])) {
            write(judge.judge(at, rules, confirmed), at);
            keep(judge, rules, at);
        }
    }

    private void appoint(long at, UnitRules rules) {
        for (String id : rules.ids()) {
            Rule rule = rules.inForce(id, at);
            if (rule != null && concerned.test(rule)) {
                judgeOf(id);
            }
        }
        sameUntil = rules.book().nextChange(at);
    }

    /** Tells that the figures are not sure, or are sure again; at any tick. */
    public void confirm(long at, UnitRules rules, boolean confirmed) {
        for (RateJudge judge : judges.values().toArray(new RateJudge[0])) {
            List<RateTelling> tellings = judge.confirm(rules, confirmed);
            if (!tellings.isEmpty()) {
                write(tellings, at);
                keep(judge, rules, at);
            }
        }
    }

    /**
     * Whether there may be something to tell at the next full hour though no figures change until
     * then.
     */
    public boolean isRestless(long at, UnitRules rules) {
        for (Map.Entry<String, RateJudge> entry : judges.entrySet()) {
            Rule rule = rules.inForce(entry.getKey(), at);
            if (rule != null && RatePoints.isEveryHour(rule) && entry.getValue().isRestless()) {
                return true;
            }
        }
        return false;
    }

    /** A rule that is gone, with nothing of it open, is forgotten. */
    private void keep(RateJudge judge, UnitRules rules, long at) {
        String id = judge.ruleId();
        if (rules.inForce(id, at) == null && judge.state().told() == null) {
            judges.remove(id);
            states.remove(id);
        } else {
            states.put(id, judge.state());
        }
    }

    private void write(List<RateTelling> tellings, long at) {
        tellings.forEach(telling -> news.write(telling, at));
    }

    /** Whether an alert of any of these rules is open. */
    public boolean isAnyOpen() {
        for (RateState state : states.values()) {
            if (state.told() != null) {
                return true;
            }
        }
        return false;
    }

    /** How each rule stands, by its id. */
    public Map<String, RateStanding> standings() {
        Map<String, RateStanding> standings = new TreeMap<>();
        judges.forEach((id, judge) -> standings.put(id, judge.standing()));
        return standings;
    }

    private RateJudge judgeOf(String ruleId) {
        return judges.computeIfAbsent(
                ruleId, id -> new RateJudge(id, points, criteria, series, reach));
    }
}
