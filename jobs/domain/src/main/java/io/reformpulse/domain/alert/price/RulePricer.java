package io.reformpulse.domain.alert.price;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.commune.Reference;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Says before a rate rule is saved what it will cost and bring: simulates it in each unit that it
 * watches, at that unit's own volume. Cases are independent of each other and come in time. The
 * same wish gives the same price, on any number of threads.
 */
public final class RulePricer {
    /** How long a drop is looked for. */
    public static final Duration SEARCH = Duration.ofDays(PricedDays.SEARCH);

    /** How many local days of each unit are judged for one simulated year and its drop. */
    public static final int DAYS_A_YEAR =
            PricedDays.YEAR + PricedDays.SEARCH + 2 * PricedDays.WARM_UP;

    private final List<UnitTrial> trials;
    private final Wish wish;

    /**
     * What is to be simulated.
     *
     * @param rule a rate of figures
     * @param usual the volume of each unit by its code; units without cases may be left out
     * @param from the first day of the year in which it is tried, by its working days
     */
    public record Wish(Rule rule, Map<String, UsualCases> usual, LocalDate from, long seed) {
        public Wish {
            if (!rule.subject().isFigure()) {
                throw new IllegalArgumentException(
                        rule.subject()
                                + " is no rate of published figures, so it has no price by"
                                + " simulation; price a rate.");
            }
        }
    }

    public RulePricer(Reference reference, Wish wish) {
        this.wish = wish;
        TrialGround ground = new TrialGround(reference, wish.rule, wish.from);
        this.trials =
                new TreeMap<>(wish.usual)
                        .entrySet().stream()
                                .filter(unit -> wish.rule.watches(reference.units(), unit.getKey()))
                                .map(unit -> ground.trial(unit.getKey(), unit.getValue()))
                                .filter(trial -> trial.casesAYear() > 0)
                                .toList();
    }

    /** How many units have a price: those that the rule watches and that have cases. */
    public int units() {
        return trials.size();
    }

    /**
     * Simulates.
     *
     * @param trueRate above 0 and below 1
     * @param dropTo the rate after a drop
     * @param years how many times each unit goes through its year
     * @param unitDone told after each unit, from any thread
     */
    public Price price(double trueRate, double dropTo, int years, Runnable unitDone) {
        if (years < 1) {
            throw new IllegalArgumentException("years must be at least 1, but is " + years + ".");
        }
        List<UnitTrials> tried =
                trials.parallelStream()
                        .map(
                                trial -> {
                                    UnitTrials outcome =
                                            trial.run(trueRate, dropTo, years, wish.seed);
                                    unitDone.run();
                                    return outcome;
                                })
                        .toList();
        long[] delays =
                tried.stream().flatMapToLong(unit -> Arrays.stream(unit.delays())).toArray();
        return new Price(
                trueRate,
                FalseAlarms.of(tried, new SplittableRandom(wish.seed)),
                Delays.of(delays),
                tried.stream().map(UnitTrials::price).toList());
    }
}
