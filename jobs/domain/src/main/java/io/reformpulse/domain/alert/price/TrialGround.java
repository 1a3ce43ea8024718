package io.reformpulse.domain.alert.price;

import io.reformpulse.domain.alert.rate.RateCriteria;
import io.reformpulse.domain.alert.rate.RatePoints;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.UnitRules;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.domain.unit.UnitTree;
import java.time.LocalDate;
import java.util.List;

/** What the trials of a rule in all units have in common. */
final class TrialGround {
    private final Rule rule;
    private final RuleBook book;
    private final UnitTree units;
    private final PricedDays days;
    private final RatePoints points;
    private final RateCriteria criteria = new RateCriteria();

    /**
     * @param rule tried as if it had held all the time
     */
    TrialGround(Reference reference, Rule rule, LocalDate firstOfYear) {
        Windows windows = new Windows(reference.calendar());
        this.rule = rule.holdingFrom(Long.MIN_VALUE);
        this.book = RuleBook.of(List.of(this.rule));
        this.units = reference.units();
        this.days =
                new PricedDays(windows, reference.calendar().knownAt(Long.MAX_VALUE), firstOfYear);
        this.points = new RatePoints(windows);
    }

    UnitTrial trial(String unitCode, UsualCases usual) {
        return new UnitTrial(this, unitCode, usual);
    }

    PricedDays days() {
        return days;
    }

    DrawnCases cases(UsualCases usual) {
        return new DrawnCases(days, usual, RatePoints.isHourly(rule) && !rule.rate().isRolling());
    }

    /** A run that begins at the first instant of a day. */
    RuleRun run(String unitCode, DrawnCases cases, int day) {
        return new RuleRun(
                rule,
                new UnitRules(book, units, unitCode),
                points,
                criteria,
                cases,
                days.startOf(day));
    }
}
