package io.reformpulse.domain.calendar;

import java.util.Objects;

/**
 * A handling limit of a procedure, such as 3 working days.
 *
 * @param amount how many units; 0 for SAME_DAY
 */
public record Limit(int amount, LimitUnit unit) {
    public Limit {
        Objects.requireNonNull(unit, "unit");
        if (amount < 0) {
            throw new IllegalArgumentException(
                    "A limit cannot be negative, but is " + amount + " " + unit + ".");
        }
    }
}
