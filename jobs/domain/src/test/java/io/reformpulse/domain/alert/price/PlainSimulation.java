package io.reformpulse.domain.alert.price;

import io.reformpulse.domain.alert.rule.Rule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A rule with one tier over 30 rolling days, run in the plainest way: one loop over days, sums by
 * hand, tails in 20 digits. Shares nothing with the product but the settings of the rule.
 */
final class PlainSimulation {
    private static final int WINDOW = 30;
    private static final int WARM_UP = 70;
    private static final int YEAR = 365;
    private static final MathContext DIGITS = new MathContext(20);

    private final Rule rule;
    private final Predicate<LocalDate> worked;
    private final Random random;
    private final Map<Long, Double> tails = new HashMap<>();

    PlainSimulation(Rule rule, Predicate<LocalDate> worked, long seed) {
        this.rule = rule;
        this.worked = worked;
        this.random = new Random(seed);
    }

    /** How many alerts open in the year after the warm-up. */
    int falseAlarms(LocalDate yearStart, double casesADay, double rate) {
        int[] opened = new int[1];
        run(
                yearStart.minusDays(WARM_UP),
                WARM_UP + YEAR,
                casesADay,
                day -> rate,
                (day, open, opens) -> opened[0] += opens && day >= WARM_UP ? 1 : 0);
        return opened[0];
    }

    /** Days until a drop after the warm-up is found; -1 if one was open, 999 if never. */
    int delay(LocalDate drop, double casesADay, double rate, double dropTo) {
        int[] found = {999};
        run(
                drop.minusDays(WARM_UP),
                WARM_UP + 90,
                casesADay,
                day -> day < WARM_UP ? rate : dropTo,
                (day, open, opens) -> {
                    if (day == WARM_UP - 1 && open) {
                        found[0] = -1;
                    } else if (day >= WARM_UP && opens && found[0] == 999) {
                        found[0] = day - WARM_UP + 1;
                    }
                });
        return found[0];
    }

    private interface Rate {
        double on(int day);
    }

    private interface Midnight {
        void after(int day, boolean open, boolean opens);
    }

    private void run(LocalDate first, int days, double volume, Rate rate, Midnight midnight) {
        int[] good = new int[days];
        int[] bad = new int[days];
        boolean open = false;
        int breachSince = -1;
        int clearSince = -1;
        for (int day = 0; day < days; day++) {
            if (worked.test(first.plusDays(day))) {
                for (int left = poisson(volume); left > 0; left--) {
                    if (random.nextDouble() < rate.on(day)) {
                        good[day]++;
                    } else {
                        bad[day]++;
                    }
                }
            }
            int goodOnes = 0;
            int badOnes = 0;
            for (int back = Math.max(0, day - WINDOW + 1); back <= day; back++) {
                goodOnes += good[back];
                badOnes += bad[back];
            }
            boolean opens = false;
            if (goodOnes + badOnes >= 10) {
                boolean breach = isBreach(goodOnes, badOnes);
                boolean clear = isClear(goodOnes, badOnes);
                breachSince = !breach ? -1 : breachSince < 0 ? day : breachSince;
                clearSince = !clear ? -1 : clearSince < 0 ? day : clearSince;
                if (!open && breach && day - breachSince >= rule.hold().toDays()) {
                    open = true;
                    opens = true;
                } else if (open && clear && day - clearSince >= rule.keep().toDays()) {
                    open = false;
                }
            }
            midnight.after(day, open, opens);
        }
    }

    private boolean isBreach(int good, int bad) {
        return bad >= 3
                && (double) good / (good + bad) < rule.rate().target()
                && tail(good, good + bad) < rule.tiers().get(0).alpha();
    }

    private boolean isClear(int good, int bad) {
        return (double) good / (good + bad) >= rule.rate().target() || tail(good, good + bad) > 0.2;
    }

    private double tail(int good, int cases) {
        return tails.computeIfAbsent(1000L * cases + good, key -> exactTail(good, cases));
    }

    private double exactTail(int good, int cases) {
        BigDecimal p = BigDecimal.valueOf(rule.rate().target());
        BigDecimal q = BigDecimal.ONE.subtract(p);
        BigDecimal term = q.pow(cases, DIGITS);
        BigDecimal sum = term;
        for (int k = 1; k <= good; k++) {
            term =
                    term.multiply(p, DIGITS)
                            .multiply(BigDecimal.valueOf(cases - k + 1), DIGITS)
                            .divide(q.multiply(BigDecimal.valueOf(k)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.doubleValue();
    }

    /** By Knuth's way: how many uniform numbers are multiplied before e^-mean is passed. */
    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int drawn = 0;
        while (product > limit) {
            product *= random.nextDouble();
            drawn++;
        }
        return drawn;
    }
}
