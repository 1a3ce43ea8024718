package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.rate.RatePoints;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.alert.rule.UnitRules;
import io.reformpulse.domain.unit.UnitTree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules in force for one unit, worked out once for each stretch between two changes. */
final class RulesInForce {
    private final UnitTree units;
    private final String unitCode;
    private final Map<Subject, List<Rule>> bySubject = new EnumMap<>(Subject.class);
    private List<Rule> hearing = List.of();
    private boolean hourlyFigures;
    private boolean hourlyLags;
    private boolean everyHour;
    private UnitRules rules;
    private Set<String> watchedAbove = Set.of();
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;

    RulesInForce(UnitTree units, String unitCode, RuleBook book) {
        this.units = units;
        this.unitCode = unitCode;
        write(book);
    }

    void write(RuleBook book) {
        rules = new UnitRules(book, units, unitCode);
        everyHour = rules.watchFigures(RatePoints::isEveryHour);
        Set<String> watched = new TreeSet<>();
        for (String above : units.ancestors(unitCode)) {
            UnitRules ofAbove = new UnitRules(book, units, above);
            if (ofAbove.watchFigures()) {
                watched.add(above);
            }
            everyHour |= ofAbove.watchFigures(RatePoints::isEveryHour);
        }
        watchedAbove = watched;
        from = Long.MAX_VALUE;
        until = Long.MIN_VALUE;
    }

    /** All versions, as they are for the unit. */
    UnitRules all() {
        return rules;
    }

    /** The units above this one whose figures a rule watches, now or at any time. */
    Set<String> watchedAbove() {
        return watchedAbove;
    }

    /**
     * Whether any rule, now or at any time, judges the figures of the running day, of this unit or
     * of one above, at each full hour.
     */
    boolean everyHour() {
        return everyHour;
    }

    /** The rules of a subject in force at an instant, by id. */
    List<Rule> of(Subject subject, long at) {
        if (at < from || at >= until) {
            workOut(at);
        }
        return bySubject.getOrDefault(subject, List.of());
    }

    /** The rules in force at an instant that hear each record. */
    List<Rule> hearing(long at) {
        if (at < from || at >= until) {
            workOut(at);
        }
        return hearing;
    }

    /** Whether a rule over published figures is looked at every full hour. */
    boolean hourlyFigures(long at) {
        hearing(at);
        return hourlyFigures;
    }

    /** Whether a rule of arrival lag is looked at every full hour. */
    boolean hourlyLags(long at) {
        hearing(at);
        return hourlyLags;
    }

    /** The first instant after one at which a rule changes; MAX_VALUE if none does. */
    long nextChange(long after) {
        return rules.book().nextChange(after);
    }

    /** The versions in force at an instant, by rule id. */
    Map<String, Integer> versions(long at) {
        Map<String, Integer> versions = new TreeMap<>();
        for (Subject subject : Subject.values()) {
            of(subject, at).forEach(rule -> versions.put(rule.id(), rule.version()));
        }
        return versions;
    }

    private void workOut(long at) {
        bySubject.clear();
        hourlyFigures = false;
        hourlyLags = false;
        for (String id : rules.ids()) {
            Rule rule = rules.inForce(id, at);
            if (rule != null) {
                bySubject.computeIfAbsent(rule.subject(), subject -> new ArrayList<>(1)).add(rule);
                boolean hourly = RatePoints.isHourly(rule);
                hourlyFigures |= hourly && rule.subject().isFigure();
                hourlyLags |= hourly && rule.subject() == Subject.ARRIVAL_LAG;
            }
        }
        hearing = new ArrayList<>(bySubject.getOrDefault(Subject.ARRIVAL_LAG, List.of()));
        hearing.addAll(bySubject.getOrDefault(Subject.CLOCK_WRONG, List.of()));
        from = at;
        until = rules.book().nextChange(at);
    }
}
