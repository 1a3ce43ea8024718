package io.reformpulse.domain.alert.price;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Tries a rule in one unit. What is drawn hangs on the seed, the unit and the number of the year
 * only, so that rules and rates are compared on the same cases.
 */
final class UnitTrial {
    private final TrialGround ground;
    private final PricedDays days;
    private final String unitCode;
    private final UsualCases usual;

    UnitTrial(TrialGround ground, String unitCode, UsualCases usual) {
        this.ground = ground;
        this.days = ground.days();
        this.unitCode = unitCode;
        this.usual = usual;
    }

    double casesAYear() {
        return days.casesAYear(usual);
    }

    UnitTrials run(double trueRate, double dropTo, int years, long seed) {
        DrawnCases cases = ground.cases(usual);
        int[] falseAlarms = new int[years];
        long[] delays = new long[years];
        int drops = 0;
        for (int year = 0; year < years; year++) {
            SplittableRandom random = randomOf(seed, year);
            falseAlarms[year] = falseAlarms(cases, trueRate, random.split());
            long delay = delay(cases, trueRate, dropTo, random.split());
            if (delay >= 0) {
                delays[drops++] = delay;
            }
        }
        return new UnitTrials(unitCode, casesAYear(), falseAlarms, Arrays.copyOf(delays, drops));
    }

    private SplittableRandom randomOf(long seed, int year) {
        long unitAndYear = ((long) unitCode.hashCode() << 32) + year;
        return new SplittableRandom(new SplittableRandom(seed).nextLong() ^ unitAndYear);
    }

    private int falseAlarms(DrawnCases cases, double trueRate, SplittableRandom random) {
        int first = days.firstOfYear() - PricedDays.WARM_UP;
        int end = days.firstOfYear() + PricedDays.YEAR;
        cases.draw(first, end - first, trueRate, end, trueRate, random);
        RuleRun run = ground.run(unitCode, cases, first);
        run.openings(days.startOf(days.firstOfYear()));
        return run.openings(days.startOf(end));
    }

    /** Milliseconds; negative if an alert was open already when the rate dropped. */
    private long delay(DrawnCases cases, double trueRate, double dropTo, SplittableRandom random) {
        int drop = days.firstOfYear() + random.nextInt(PricedDays.YEAR);
        int first = drop - PricedDays.WARM_UP;
        int end = drop + PricedDays.SEARCH;
        cases.draw(first, end - first, trueRate, drop, dropTo, random);
        RuleRun run = ground.run(unitCode, cases, first);
        long droppedAt = days.startOf(drop);
        run.openings(droppedAt);
        if (run.isOpen()) {
            return -1;
        }
        long found = run.nextOpening(days.startOf(end));
        return found == RuleRun.NEVER ? RuleRun.NEVER : found - droppedAt;
    }
}
