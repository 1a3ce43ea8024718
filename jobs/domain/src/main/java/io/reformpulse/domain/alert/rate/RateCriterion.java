package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.news.RateEvidence;
import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Tier;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.WilsonInterval;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * What a rate rule takes for evidence. What a number of cases takes to open and to clear is worked
 * out once and kept, so that a verdict is a few comparisons. Safe for use by several threads: they
 * may work out the same bounds twice, with the same result.
 */
public final class RateCriterion {
    /** Bounds are kept up to this many cases; beyond, each verdict computes its tail. */
    private static final int MOST_KEPT = 4096;

    /**
     * For one number of cases, how many on the good side at most are a breach of each tier, and how
     * many at least are clear.
     */
    private record Bounds(long[] breachAtMost, long clearFrom) {}

    private final RateTarget target;
    private final List<Tier> tiers;
    private final double wanted;
    private final Bounds[] kept = new Bounds[MOST_KEPT + 1];

    public RateCriterion(RateTarget target, List<Tier> tiers) {
        this.target = target;
        this.tiers = List.copyOf(tiers);
        this.wanted = atMost() ? 1 - target.target() : target.target();
    }

    private boolean atMost() {
        return target.direction() == Direction.AT_MOST;
    }

    /** What the figures say; undefined ones say nothing. */
    public RateVerdict verdict(Ratio figures) {
        return verdict(figures.numerator(), figures.denominator());
    }

    public RateVerdict verdict(long good, long cases) {
        if (cases == 0) {
            return RateVerdict.NO_DATA;
        }
        if (cases < target.minimumCases()) {
            return RateVerdict.INSUFFICIENT;
        }
        long wantedCases = atMost() ? cases - good : good;
        Bounds bounds = bounds(cases);
        for (int i = tiers.size() - 1; i >= 0; i--) {
            if (wantedCases <= bounds.breachAtMost[i]) {
                return RateVerdict.breachOf(tiers.get(i).severity());
            }
        }
        return wantedCases >= bounds.clearFrom ? RateVerdict.CLEAR : RateVerdict.BETWEEN;
    }

    /** The most good cases of so many that still open an alert of a severity; -1 if none do. */
    public long breachAtMost(Severity severity, long cases) {
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).severity() == severity && cases >= target.minimumCases()) {
                return bounds(cases).breachAtMost[i];
            }
        }
        return -1;
    }

    /** The fewest good cases of so many that may clear an alert; at least the minimum of cases. */
    public long clearFrom(long cases) {
        return bounds(cases).clearFrom;
    }

    /** The figures with all that is needed to check them. */
    public RateEvidence evidence(Ratio figures) {
        long cases = figures.denominator();
        long good = figures.numerator();
        return new RateEvidence(
                cases,
                good,
                target.target(),
                WilsonInterval.of(good, cases),
                BinomialTail.atMost(atMost() ? cases - good : good, cases, wanted));
    }

    private Bounds bounds(long cases) {
        if (cases > MOST_KEPT) {
            return workOut(cases);
        }
        Bounds bounds = kept[(int) cases];
        if (bounds == null) {
            bounds = workOut(cases);
            kept[(int) cases] = bounds;
        }
        return bounds;
    }

    private Bounds workOut(long cases) {
        long[] breachAtMost = new long[tiers.size()];
        for (int i = 0; i < breachAtMost.length; i++) {
            double alpha = tiers.get(i).alpha();
            breachAtMost[i] =
                    firstWithout(
                                    cases,
                                    met ->
                                            isOffTarget(met, cases)
                                                    && cases - met >= target.minimumBad()
                                                    && tail(met, cases) < alpha)
                            - 1;
        }
        long clearFrom =
                firstWithout(
                        cases,
                        met -> isOffTarget(met, cases) && tail(met, cases) <= target.clearTail());
        return new Bounds(breachAtMost, clearFrom);
    }

    /** Compared as the rates are shown: 19 of 20 is 0.95, whatever 0.95 * 20 comes to. */
    private boolean isOffTarget(long met, long cases) {
        return atMost()
                ? (double) (cases - met) / cases > target.target()
                : (double) met / cases < target.target();
    }

    private double tail(long met, long cases) {
        return BinomialTail.atMost(met, cases, wanted);
    }

    /** The first number of cases met at which a property ends that all smaller ones have. */
    private static long firstWithout(long cases, LongPredicate property) {
        long low = 0;
        long high = cases + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (middle <= cases && property.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
