package io.reformpulse.domain.alert.rate;

/** One binomial probability P(X = good | cases, rate), by Loader's saddle-point expansion. */
final class BinomialTerm {
    /** ln(n!) less Stirling's formula, for n from 0 to 15; where the series is not yet exact. */
    private static final double[] STIRLING_ERROR = {
        0.0,
        0.081061466795327258219670264,
        0.041340695955409294093822081,
        0.0276779256849983391487892927,
        0.020790672103765093111522771,
        0.0166446911898211921631948653,
        0.013876128823070747998745727,
        0.0118967099458917700950557241,
        0.010411265261972096497478567,
        0.0092554621827127329177286366,
        0.008330563433362871256469318,
        0.0075736754879518407949720242,
        0.006942840107209529865664152,
        0.0064089941880042070684396310,
        0.0059513701127588475624241271,
        0.0055547335519628013710386899
    };

    private BinomialTerm() {}

    static double of(long good, long cases, double rate) {
        if (good == 0) {
            return StrictMath.exp(cases * StrictMath.log1p(-rate));
        }
        if (good == cases) {
            return StrictMath.exp(cases * StrictMath.log(rate));
        }
        long bad = cases - good;
        double exponent =
                stirlingError(cases)
                        - stirlingError(good)
                        - stirlingError(bad)
                        - deviance(good, cases * rate)
                        - deviance(bad, cases * (1 - rate));
        double scale = 2 * StrictMath.PI * good * ((double) bad / cases);
        return StrictMath.exp(exponent) / StrictMath.sqrt(scale);
    }

    private static double stirlingError(long n) {
        if (n < STIRLING_ERROR.length) {
            return STIRLING_ERROR[(int) n];
        }
        double square = (double) n * n;
        double series =
                1.0 / 1260
                        - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 / square) / square) / square;
        return (1.0 / 12 - (1.0 / 360 - series / square) / square) / n;
    }

    /** x ln(x / mean) + mean - x, without the loss of digits where x is near the mean. */
    private static double deviance(long x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) >= 0.1 * (x + mean)) {
            return x * StrictMath.log(x / mean) + mean - x;
        }
        double v = difference / (x + mean);
        double sum = difference * v;
        double power = 2 * x * v;
        for (int odd = 3; ; odd += 2) {
            power *= v * v;
            double next = sum + power / odd;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
