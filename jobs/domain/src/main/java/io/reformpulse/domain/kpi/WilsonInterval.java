package io.reformpulse.domain.kpi;

/** The 95 % Wilson score interval of a rate; 0 to 1 where nothing is counted. */
public record WilsonInterval(double low, double high) {
    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * @throws IllegalArgumentException unless 0 <= good <= n
     */
    public static WilsonInterval of(long good, long n) {
        if (good < 0 || good > n) {
            throw new IllegalArgumentException(
                    "A rate needs 0 <= good <= n, but "
                            + good
                            + " of "
                            + n
                            + " is none; its counts contradict each other.");
        }
        if (n == 0) {
            return new WilsonInterval(0, 1);
        }
        double rate = (double) good / n;
        double widened = Z * Z / n;
        double centre = rate + widened / 2;
        double margin = Z * Math.sqrt((rate * (1 - rate) + widened / 4) / n);
        // At the ends the bound is exactly 0 or 1; rounding must not move it.
        double low = good == 0 ? 0 : (centre - margin) / (1 + widened);
        double high = good == n ? 1 : (centre + margin) / (1 + widened);
        return new WilsonInterval(low, high);
    }
}
