package io.reformpulse.domain.alert.rule;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.unit.UnitTree;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A version of a rule that watches something.
 *
 * @param rate the target; null unless the subject is a rate
 * @param tiers mildest first
 * @param hold how long a rate's condition must hold before an alert opens
 * @param keep how long a rate's alert stays once it may clear
 * @param mute null if notices are fine at any hour
 */
public record Rule(
        String id,
        int version,
        String author,
        long effectiveFrom,
        Subject subject,
        ScopeSelector scope,
        RateTarget rate,
        Threshold threshold,
        List<Tier> tiers,
        Duration hold,
        Duration keep,
        MuteHours mute,
        Runbook runbook)
        implements RuleVersion {
    /**
     * @throws IllegalArgumentException with a sentence that says what to change
     */
    public Rule {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(runbook, "runbook");
        tiers = List.copyOf(tiers);
        RuleChecks.name(id, version, author);
        RuleChecks.holdsFrom(effectiveFrom);
        RuleChecks.settings(subject, rate, threshold);
        RuleChecks.tiers(subject, rate, tiers);
        RuleChecks.times(subject, hold, keep);
        RuleChecks.scope(subject, scope);
    }

    /** Whether it is for that unit; all but rates of figures are for communes only. */
    public boolean watches(UnitTree units, String code) {
        return (subject.isFigure() || units.isCommune(code)) && scope.selects(units, code);
    }

    /** The same rule from another instant on. */
    public Rule holdingFrom(long instant) {
        return new Rule(
                id, version, author, instant, subject, scope, rate, threshold, tiers, hold, keep,
                mute, runbook);
    }

    /** The severity of its first tier. */
    public Severity mildest() {
        return tiers.get(0).severity();
    }
}
