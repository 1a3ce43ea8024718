package io.reformpulse.standalone.figures;

import io.reformpulse.schemas.Rate;

/** A rate for the eyes: one decimal, nothing where there are too few cases to tell. */
public final class Percent {
    /** Below this many cases a rate says nothing and is not shown (4.9). */
    public static final int FEWEST_CASES = 10;

    private Percent() {}

    /** Such as "97.3 %", or "-" where it is not to be shown. */
    public static String of(Rate rate) {
        return isShown(rate)
                ? "%.1f %%".formatted(100.0 * rate.getNumerator() / rate.getDenominator())
                : "-";
    }

    public static boolean isShown(Rate rate) {
        return rate != null && rate.getDenominator() >= FEWEST_CASES;
    }
}
