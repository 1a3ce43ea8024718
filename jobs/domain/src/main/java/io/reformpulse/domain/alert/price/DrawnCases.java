package io.reformpulse.domain.alert.price;

import io.reformpulse.domain.alert.rate.RateSeries;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.kpi.Ratio;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Cases drawn for a span of days, each good with a probability that may change at one midnight. To
 * judge a rule once a day its cases are kept by day, else by hour. Mutable, to be drawn again.
 */
final class DrawnCases implements RateSeries {
    /** As long as any local day. */
    private static final int HOURS = 25;

    private static final long HOUR_MILLIS = 3_600_000;

    private final PricedDays days;
    private final int slotsOfDay;
    private final PoissonDraw[] volumes = new PoissonDraw[UsualCases.KINDS_OF_DAY];
    private int first;
    private int length;

    /** Cases and good ones in all slots before one. */
    private int[] before = {};

    private int[] goodBefore = {};

    DrawnCases(PricedDays days, UsualCases usual, boolean hourly) {
        this.days = days;
        this.slotsOfDay = hourly ? HOURS : 1;
        for (int kind = 0; kind < volumes.length; kind++) {
            volumes[kind] = new PoissonDraw(usual.on(kind));
        }
    }

    /**
     * Draws all days of a span.
     *
     * @param changesOn the first day of the rate after
     */
    void draw(
            int firstDay,
            int count,
            double rateBefore,
            int changesOn,
            double rateAfter,
            SplittableRandom random) {
        first = firstDay;
        length = count;
        before = cleared(before, count * slotsOfDay + 1);
        goodBefore = cleared(goodBefore, count * slotsOfDay + 1);
        for (int i = 0; i < count; i++) {
            drawDay(firstDay + i, firstDay + i < changesOn ? rateBefore : rateAfter, random);
        }
        for (int slot = 1; slot < before.length; slot++) {
            before[slot] += before[slot - 1];
            goodBefore[slot] += goodBefore[slot - 1];
        }
    }

    private static int[] cleared(int[] counts, int size) {
        if (counts.length != size) {
            return new int[size];
        }
        Arrays.fill(counts, 0);
        return counts;
    }

    private void drawDay(int day, double rate, SplittableRandom random) {
        for (int left = volumes[days.kindOf(day)].next(random); left > 0; left--) {
            int slot = slotsOfDay == 1 ? day - first : slotOf(days.caseAt(day, random));
            before[slot + 1]++;
            goodBefore[slot + 1] += random.nextDouble() < rate ? 1 : 0;
        }
    }

    /** The slot that holds an instant; the next after the last where it lies behind all. */
    private int slotOf(long instant) {
        int day = days.dayOf(instant);
        if (day < first) {
            return 0;
        }
        if (day >= first + length) {
            return length * slotsOfDay;
        }
        int slot = (day - first) * slotsOfDay;
        return slotsOfDay == 1 ? slot : slot + (int) ((instant - days.startOf(day)) / HOUR_MILLIS);
    }

    @Override
    public Ratio between(Rule rule, long from, long to) {
        int start = slotOf(from);
        int end = slotOf(to);
        return new Ratio(goodBefore[end] - goodBefore[start], before[end] - before[start]);
    }
}
