package io.reformpulse.domain.alert.rate;

/**
 * How probable at most so many good cases are when each is good with a known probability: the exact
 * binomial tail P(X <= good | cases, rate). The same bits on every JVM; relative error below 1e-9
 * for up to a million cases, as long as the tail is a normal double (above 2.3e-308).
 *
 * <p>The largest term comes from Loader's saddle-point expansion ("Fast and Accurate Computation of
 * Binomial Probabilities", 2000), which loses no digits; the others follow by their exact ratios.
 */
public final class BinomialTail {
    /** Terms below this part of the sum cannot change it, even all together. */
    private static final double NEGLIGIBLE = 1e-20;

    private BinomialTail() {}

    /**
     * @param rate above 0 and below 1
     * @throws IllegalArgumentException unless 0 <= good <= cases and 0 < rate < 1
     */
    public static double atMost(long good, long cases, double rate) {
        if (good < 0 || good > cases || !(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException(
                    "A tail needs 0 <= good <= cases and a rate between 0 and 1, but "
                            + good
                            + " of "
                            + cases
                            + " at "
                            + rate
                            + " was asked; mend the counts or the rate.");
        }
        if (good == cases) {
            return 1;
        }
        if (good <= cases * rate) {
            return Math.min(1, sumDown(good, cases, rate));
        }
        return Math.max(0, 1 - sumUp(good + 1, cases, rate));
    }

    /** P(X <= from), where terms fall from there downwards. */
    private static double sumDown(long from, long cases, double rate) {
        double odds = (1 - rate) / rate;
        double term = 1;
        double sum = 1;
        for (long k = from; k > 0 && term > NEGLIGIBLE * sum; k--) {
            term *= odds * k / (cases - k + 1);
            sum += term;
        }
        return sum * BinomialTerm.of(from, cases, rate);
    }

    /** P(X >= from), where terms fall from there upwards. */
    private static double sumUp(long from, long cases, double rate) {
        double odds = rate / (1 - rate);
        double term = 1;
        double sum = 1;
        for (long k = from; k < cases && term > NEGLIGIBLE * sum; k++) {
            term *= odds * (cases - k) / (k + 1);
            sum += term;
        }
        return sum * BinomialTerm.of(from, cases, rate);
    }
}
