package io.reformpulse.domain.alert.rule;

/** One version of a rule: what it says from an instant on, or that it ends there. */
public sealed interface RuleVersion permits Rule, Removal {
    String id();

    /** From 1, counting up with each change. */
    int version();

    /** Who wrote it; a pseudonym. */
    String author();

    /** From when on it holds, epoch milliseconds on the clock of arrivals. */
    long effectiveFrom();
}
