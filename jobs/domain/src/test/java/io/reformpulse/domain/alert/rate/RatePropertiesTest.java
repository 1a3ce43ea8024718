package io.reformpulse.domain.alert.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.kpi.WindowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of a rate alert, whatever comes and whenever. */
class RatePropertiesTest {
    private static final int DAYS = 80;
    private static final int LATEST = 40;
    private static final WindowType[] WINDOWS = {
        WindowType.ROLLING_30D, WindowType.ROLLING_7D, WindowType.DAY, WindowType.WEEK
    };

    /** Cases of a day and when they come, in days after it. */
    private record Batch(int day, int hour, int good, int bad, int late) {}

    @Property(tries = 150)
    void anyOrderOfLateDataEndsInTheSameAlertAndFigures(@ForAll long seed) {
        Rule rule = ruleOf(seed);
        RateBench inTime = new RateBench(rule);
        feed(inTime, batches(seed, 0), false);
        RateBench late = new RateBench(rule);
        feed(late, batches(seed, LATEST), false);

        assertThat(late.standing()).isEqualTo(inTime.standing());
        assertThat(late.state().told() == null).isEqualTo(inTime.state().told() == null);
        if (late.state().told() != null) {
            assertThat(late.state().told().severity()).isEqualTo(inTime.state().told().severity());
        }
        assertThat(late.state().base()).isEqualTo(inTime.state().base());
    }

    @Property(tries = 100)
    void aRestartAtAnyHourTellsTheSame(@ForAll long seed) {
        RateBench whole = new RateBench(ruleOf(seed));
        feed(whole, batches(seed, LATEST), false);
        RateBench parted = new RateBench(ruleOf(seed));
        feed(parted, batches(seed, LATEST), true);
        assertThat(parted.told()).isEqualTo(whole.told());
        assertThat(parted.state()).isEqualTo(whole.state());
    }

    @Property(tries = 150)
    void everyEpisodeOpensOnceAndEndsAtMostOnce(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = LATEST) int latest) {
        RateBench bench = new RateBench(ruleOf(seed));
        feed(bench, batches(seed, latest), false);
        boolean open = false;
        for (String line : bench.told()) {
            boolean opens = line.contains(" OPENED ");
            assertThat(opens).as("%s of %s", line, bench.told()).isEqualTo(!open);
            open = !line.contains(" RESOLVED ") && !line.contains(" WITHDRAWN ");
        }
        assertThat(bench.state().told() != null).isEqualTo(open);
    }

    private static Rule ruleOf(long seed) {
        Random random = new Random(seed);
        WindowType window = WINDOWS[random.nextInt(WINDOWS.length)];
        Rule rule =
                Rules.rate(
                        Subject.ON_TIME_RATE,
                        RateTarget.atLeast(window, random.nextBoolean() ? 0.95 : 0.8));
        return Rules.with(
                rule, RateBench.days(random.nextInt(3)), RateBench.days(random.nextInt(4)));
    }

    /** The same cases for the same seed, with other delays for another latest. */
    private static List<Batch> batches(long seed, int latest) {
        Random random = new Random(seed);
        Random delays = new Random(seed + latest);
        List<Batch> batches = new ArrayList<>();
        double badRate = 0.02 + 0.1 * random.nextDouble();
        for (int day = 0; day < DAYS; day++) {
            if (random.nextInt(15) == 0) {
                badRate = random.nextInt(3) == 0 ? 0.4 : 0.05 * random.nextDouble();
            }
            for (int batch = random.nextInt(3); batch > 0; batch--) {
                int cases = random.nextInt(6);
                int bad = 0;
                for (int i = 0; i < cases; i++) {
                    bad += random.nextDouble() < badRate ? 1 : 0;
                }
                int late = delays.nextInt(3) == 0 ? delays.nextInt(latest + 1) : 0;
                batches.add(new Batch(day, 8 + random.nextInt(9), cases - bad, bad, late));
            }
        }
        return batches;
    }

    private static void feed(RateBench bench, List<Batch> batches, boolean restarting) {
        Random restarts = new Random(batches.size());
        Random hours = new Random(batches.size());
        for (int day = 0; day <= DAYS + LATEST; day++) {
            for (Batch batch : batches) {
                if (batch.day + batch.late == day) {
                    if (restarting && restarts.nextInt(4) == 0) {
                        bench.restart();
                    }
                    bench.runTo(day, batch.late == 0 ? batch.hour : hours.nextInt(24));
                    bench.casesAt(batch.day, batch.hour, batch.good, batch.bad);
                }
            }
            bench.runTo(day + 1);
        }
    }
}
