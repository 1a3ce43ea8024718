package io.reformpulse.domain.calendar;

import java.util.Objects;

/**
 * A handling limit of a procedure, such as 3 working days.
 *
 * @param amount how many units, at most {@link #MAX_AMOUNT}; 0 for SAME_DAY
 */
public record Limit(int amount, LimitUnit unit) {
    /** No law sets more; a larger number is a slip that would put dues beyond any calendar. */
    public static final int MAX_AMOUNT = 10_000;

    public Limit {
        Objects.requireNonNull(unit, "unit");
        if (amount < 0 || amount > MAX_AMOUNT) {
            throw new IllegalArgumentException(
                    "A limit must be from 0 to %d, but is %d %s."
                            .formatted(MAX_AMOUNT, amount, unit));
        }
    }
}
