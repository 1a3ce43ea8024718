package io.reformpulse.standalone.rules;

import io.reformpulse.domain.alert.price.Price;
import io.reformpulse.domain.alert.price.RulePricer;
import io.reformpulse.domain.alert.price.UsualCases;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.standalone.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Prices a rule at several true rates. */
public final class RulePricing {
    private static final int HOURS = 24;

    /** What takes some seconds on two processors. */
    private static final long JUDGEMENTS = 12_000_000;

    private static final int FEWEST_YEARS = 5;
    private static final int MOST_YEARS = 200;

    /**
     * What the user asked for.
     *
     * @param volumes said to the user
     * @param years null for so many that it takes some seconds
     * @param trueRate null for several
     * @param dropTo null for the usual
     */
    public record Wish(
            Rule rule,
            Map<String, UsualCases> usual,
            String volumes,
            LocalDate from,
            Integer years,
            long seed,
            Double trueRate,
            Double dropTo) {}

    private final Wish wish;
    private final List<Double> trueRates;
    private final double dropTo;
    private final RulePricer pricer;
    private final int years;

    public RulePricing(Reference reference, Wish wish) {
        this.wish = wish;
        PriceRates rates = new PriceRates(wish.rule.rate());
        trueRates = rates.met(wish.trueRate);
        dropTo = rates.dropped(wish.dropTo);
        pricer =
                new RulePricer(
                        reference,
                        new RulePricer.Wish(wish.rule, wish.usual, wish.from, wish.seed));
        if (pricer.units() == 0) {
            throw Failure.usage(
                    "No unit that rule "
                            + wish.rule.id()
                            + " watches has cases in "
                            + wish.volumes
                            + "; name other figures.");
        }
        years = wish.years == null ? usualYears() : wish.years;
    }

    private int usualYears() {
        boolean hourly = !wish.rule.rate().isRolling();
        long aYear = (long) RulePricer.DAYS_A_YEAR * (hourly ? HOURS : 1) * steps();
        return (int) Math.max(FEWEST_YEARS, Math.min(MOST_YEARS, JUDGEMENTS / aYear));
    }

    /** How many steps it takes. */
    public long steps() {
        return (long) trueRates.size() * pricer.units();
    }

    /**
     * Simulates.
     *
     * @param stepsDone told how many steps are done, from any thread
     */
    public PriceReport run(LongConsumer stepsDone) {
        AtomicLong done = new AtomicLong();
        List<Price> prices = new ArrayList<>();
        for (double trueRate : trueRates) {
            prices.add(
                    pricer.price(
                            trueRate,
                            dropTo,
                            years,
                            () -> stepsDone.accept(done.incrementAndGet())));
        }
        return new PriceReport(wish.rule, wish.volumes, years, wish.seed, dropTo, prices);
    }
}
