package io.reformpulse.domain.alert.rule;

/** A setting of a rule that some subjects need and others must not have. */
public enum Setting {
    /** A rate to be reached, with its window. */
    TARGET,
    /** A whole number. */
    LIMIT,
    /** A length of time. */
    SPAN,
    /** A local time of day. */
    AT,
    /** Tiers by evidence: each severity has its alpha. */
    ALPHA,
    /** Tiers by age: each severity has the working days after which it is reached. */
    WORKING_DAYS
}
