package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.UnitRules;
import io.reformpulse.domain.kpi.Ratio;
import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * The track of one rate rule in one unit as it would be, had all that is known now been known at
 * each of its points: so the order in which data came is of no account. Data may change the points
 * of the last days (its reach); what is before is settled and kept as the base. Mutable.
 */
final class RateHistory {
    private record Mark(long point, RateTrack track, RateVerdict verdict) {}

    private final String ruleId;
    private final RatePoints points;
    private final RateCriteria criteria;
    private final RateSeries series;
    private final long reachMillis;
    private final ArrayDeque<Mark> marks = new ArrayDeque<>();
    private Mark base;

    /** What the last rule judged by says, kept as it is asked for at each point. */
    private RateCriterion criterion;

    private Rule criterionOf;

    /**
     * @param reachMillis how late data may be to still change the track
     */
    RateHistory(
            String ruleId,
            RatePoints points,
            RateCriteria criteria,
            RateSeries series,
            long reachMillis) {
        this.ruleId = ruleId;
        this.points = points;
        this.criteria = criteria;
        this.series = series;
        this.reachMillis = reachMillis;
    }

    void restore(long basePoint, RateTrack track) {
        base = new Mark(basePoint, track, RateVerdict.NO_DATA);
        marks.clear();
    }

    /** Forgets the points whose windows may hold an instant; they are judged again. */
    void changed(long at) {
        while (!marks.isEmpty() && marks.getLast().point > at) {
            marks.removeLast();
        }
    }

    /** Judges every point up to an instant that is not judged yet. */
    void advance(long to, UnitRules rules) {
        if (base == null) {
            // Before it, so that a point at its own midnight is judged too.
            restore(points.windows().midnightAtOrBefore(to - reachMillis - 1), RateTrack.START);
        }
        Mark last = last();
        for (long point = next(last, rules); point <= to; point = next(last, rules)) {
            last = judge(last, point, rules);
            marks.addLast(last);
        }
        while (!marks.isEmpty() && marks.getFirst().point <= to - reachMillis) {
            base = marks.removeFirst();
        }
    }

    private long next(Mark mark, UnitRules rules) {
        Rule rule = rules.inForce(ruleId, mark.point);
        return rule == null
                ? points.windows().nextMidnight(mark.point)
                : points.next(rule, mark.point);
    }

    private Mark judge(Mark before, long point, UnitRules rules) {
        Rule rule = rules.inForce(ruleId, point);
        if (rule == null) {
            return new Mark(point, before.track.ended(), RateVerdict.NO_DATA);
        }
        RateVerdict verdict = criterionOf(rule).verdict(read(rule, point).figures());
        return new Mark(
                point, before.track.step(point, verdict, points.closesDay(point), rule), verdict);
    }

    private RateCriterion criterionOf(Rule rule) {
        if (criterionOf != rule) {
            criterion = criteria.of(rule);
            criterionOf = rule;
        }
        return criterion;
    }

    /** The figures as now known of the window that a rule judges at a point. */
    RateFigures read(Rule rule, long point) {
        RateFigures asked = as(rule, point, Ratio.UNDEFINED);
        return as(rule, point, series.between(rule, asked.window().start(), asked.end()));
    }

    /** Figures as they were known of the window that a rule judges at a point. */
    RateFigures as(Rule rule, long point, Ratio figures) {
        return points.figures(rule, point, figures);
    }

    private Mark last() {
        return marks.isEmpty() ? base : marks.getLast();
    }

    RateTrack track() {
        return last().track;
    }

    /** What the figures say at the last point. */
    RateVerdict verdict() {
        return last().verdict;
    }

    /** The last point judged. */
    long point() {
        return last().point;
    }

    /** The last point whose figures said anything; the last of all if none did. */
    long pointWithFigures() {
        for (Iterator<Mark> newest = marks.descendingIterator(); newest.hasNext(); ) {
            Mark mark = newest.next();
            if (mark.verdict.isJudged()) {
                return mark.point;
            }
        }
        return point();
    }

    long basePoint() {
        return base.point;
    }

    RateTrack baseTrack() {
        return base.track;
    }
}
