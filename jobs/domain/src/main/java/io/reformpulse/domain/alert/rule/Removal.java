package io.reformpulse.domain.alert.rule;

/** The end of a rule: from then on it watches nothing, and its alerts are resolved. */
public record Removal(String id, int version, String author, long effectiveFrom)
        implements RuleVersion {
    public Removal {
        RuleChecks.name(id, version, author);
        RuleChecks.holdsFrom(effectiveFrom);
    }
}
