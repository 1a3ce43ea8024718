package io.reformpulse.domain.alert.rule;

import io.reformpulse.domain.alert.Severity;
import java.util.Objects;

/**
 * One severity of a rule and what it takes.
 *
 * @param alpha the evidence: the probability below which it opens; 0 where it goes by age or at
 *     once
 * @param afterWorkingDays the age: how many working days after the beginning it is reached
 */
public record Tier(Severity severity, double alpha, int afterWorkingDays) {
    private static final int MOST_DAYS = 250;

    public Tier {
        Objects.requireNonNull(severity, "severity");
        if (!(alpha >= 0 && alpha < 0.5)) {
            throw new IllegalArgumentException(
                    "alpha must be below 0.5, such as 0.01, but is " + alpha + ".");
        }
        if (afterWorkingDays < 0 || afterWorkingDays > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "afterWorkingDays must be from 0 to "
                            + MOST_DAYS
                            + ", but is "
                            + afterWorkingDays
                            + ".");
        }
    }

    /** A severity for what happens at once. */
    public static Tier of(Severity severity) {
        return new Tier(severity, 0, 0);
    }

    public static Tier byEvidence(Severity severity, double alpha) {
        return new Tier(severity, alpha, 0);
    }

    public static Tier byAge(Severity severity, int afterWorkingDays) {
        return new Tier(severity, 0, afterWorkingDays);
    }
}
