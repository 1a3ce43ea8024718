package io.reformpulse.domain.kpi;

import java.math.BigInteger;

/** The KPIs as exact numbers, each from the counts of one row or of a sum of rows (4.4 to 4.7). */
public final class Figures {
    private static final long HOUR_MILLIS = 3_600_000;

    private Figures() {}

    /** Resolved, stopped and withdrawn. */
    public static long ended(ExactCounts counts) {
        return handled(counts) + counts.get(Flow.WITHDRAWN);
    }

    /** Resolved or stopped with a due. */
    public static long withDue(ExactCounts counts) {
        return counts.get(Flow.ON_TIME) + counts.get(Flow.LATE);
    }

    /** T1. */
    public static Ratio onTime(ExactCounts counts) {
        return new Ratio(counts.get(Flow.ON_TIME), withDue(counts));
    }

    /** T2: what is done in time or can still be, of all that has a due. */
    public static Ratio progress(ExactCounts counts) {
        long openWithDue = counts.gauge(Gauge.OPEN) - counts.gauge(Gauge.NO_DUE_OPEN);
        return new Ratio(
                counts.get(Flow.ON_TIME) + openWithDue - counts.gauge(Gauge.OVERDUE),
                withDue(counts) + openWithDue);
    }

    public static Ratio satisfied(ExactCounts counts) {
        return new Ratio(counts.get(Flow.SATISFIED), counts.get(Flow.RATINGS));
    }

    /** Undefined where more than half of the ratings cannot be told to a dossier. */
    public static Ratio response(ExactCounts counts) {
        if (2 * counts.get(Flow.RATINGS_WITHOUT_DOSSIER) > counts.get(Flow.RATINGS)) {
            return Ratio.UNDEFINED;
        }
        return new Ratio(counts.get(Flow.RATED_DOSSIERS), handled(counts));
    }

    /** Time saved in money, whole units, HALF_UP. */
    public static long moneySaved(ExactCounts counts, long hourlyValue) {
        long millis = counts.get(Flow.TIME_SAVED_MILLIS);
        long low = millis * hourlyValue;
        if (Math.multiplyHigh(millis, hourlyValue) == 0 && low >= 0) {
            return low / HOUR_MILLIS + (low % HOUR_MILLIS >= HOUR_MILLIS / 2 ? 1 : 0);
        }
        return moneySavedBeyondLong(millis, hourlyValue);
    }

    private static long moneySavedBeyondLong(long millis, long hourlyValue) {
        BigInteger product = BigInteger.valueOf(millis).multiply(BigInteger.valueOf(hourlyValue));
        BigInteger half = BigInteger.valueOf(HOUR_MILLIS / 2);
        BigInteger units =
                product.abs()
                        .add(half)
                        .divide(BigInteger.valueOf(HOUR_MILLIS))
                        .multiply(BigInteger.valueOf(product.signum()));
        if (units.bitLength() > 63) {
            throw new ArithmeticException(
                    millis
                            + " ms at "
                            + hourlyValue
                            + " an hour is beyond what a row can hold; give hourlyValue in a larger"
                            + " unit.");
        }
        return units.longValue();
    }

    private static long handled(ExactCounts counts) {
        return counts.get(Flow.RESOLVED) + counts.get(Flow.STOPPED);
    }
}
