package io.reformpulse.standalone.rules;

import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.standalone.Failure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The rates for which a rule is priced, and the one to which they drop. */
final class PriceRates {
    private static final int MOST_POINTS = 4;
    private static final BigDecimal USUAL_DROP = new BigDecimal("0.2");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final RateTarget rate;
    private final BigDecimal target;
    private final boolean atLeast;

    PriceRates(RateTarget rate) {
        this.rate = rate;
        this.target = BigDecimal.valueOf(rate.target());
        this.atLeast = rate.direction() == Direction.AT_LEAST;
    }

    /**
     * The rates at which nothing is wrong.
     *
     * @param asked the only one; null for the target, the worst of all, and some better ones
     */
    List<Double> met(Double asked) {
        if (asked != null) {
            boolean isMet = atLeast ? asked >= rate.target() : asked <= rate.target();
            if (!isMet || !isRate(asked)) {
                throw Failure.usage(
                        "--true-rate is "
                                + asked
                                + ", but false alarms are those at a rate that meets the target of "
                                + rate.target()
                                + "; give a fraction of "
                                + (atLeast ? "that or more, below 1." : "that or less, above 0."));
            }
            return List.of(asked);
        }
        List<Double> rates = new ArrayList<>();
        for (int points = 0; points <= MOST_POINTS; points++) {
            double better = worse(BigDecimal.valueOf(-points, 2)).doubleValue();
            if (isRate(better)) {
                rates.add(better);
            }
        }
        return rates;
    }

    /**
     * The rate after a drop.
     *
     * @param asked null for 20 points from the target, or half the way where there is less
     */
    double dropped(Double asked) {
        if (asked == null) {
            BigDecimal half = (atLeast ? target : BigDecimal.ONE.subtract(target)).divide(TWO);
            return worse(USUAL_DROP.min(half)).doubleValue();
        }
        boolean isMissed = atLeast ? asked < rate.target() : asked > rate.target();
        if (!isMissed || asked < 0 || asked > 1) {
            throw Failure.usage(
                    "--drop is "
                            + asked
                            + ", but must be a fraction that misses the target of "
                            + rate.target()
                            + ", such as "
                            + dropped(null)
                            + ".");
        }
        return asked;
    }

    private BigDecimal worse(BigDecimal by) {
        return atLeast ? target.subtract(by) : target.add(by);
    }

    private static boolean isRate(double rate) {
        return rate > 0 && rate < 1;
    }
}
