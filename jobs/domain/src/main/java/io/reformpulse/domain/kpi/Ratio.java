package io.reformpulse.domain.kpi;

/** A rate as the two exact counts it is the quotient of; undefined where the denominator is 0. */
public record Ratio(long numerator, long denominator) {
    /** A rate that is not given. */
    public static final Ratio UNDEFINED = new Ratio(0, 0);

    public boolean isDefined() {
        return denominator != 0;
    }
}
