package io.reformpulse.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PaneTest {
    private static final long HOUR = 3_600_000;

    @Property
    void whatIsTakenBackDisappearsInAnyOrder(
            @ForAll("counts") List<Count> counts,
            @ForAll("measured") List<Measured> measured,
            @ForAll("steps") List<Step> steps,
            @ForAll long seed) {
        Pane pane = new Pane();
        List<Runnable> changes = new ArrayList<>();
        for (int sign = -1; sign <= 1; sign += 2) {
            int s = sign;
            counts.forEach(c -> changes.add(() -> add(pane, c, s)));
            measured.forEach(m -> changes.add(() -> add(pane, m, s)));
            steps.forEach(t -> changes.add(() -> pane.add(t.minute(), t.gauge(), s * t.delta())));
        }
        Collections.shuffle(changes, new Random(seed));
        changes.forEach(Runnable::run);
        assertThat(pane.isEmpty()).isTrue();
        assertThat(pane).isEqualTo(new Pane());
    }

    @Property
    void totalIsTheSumOfAllInAnyOrder(
            @ForAll("counts") List<Count> counts, @ForAll("measured") List<Measured> measured) {
        Pane pane = new Pane();
        Pane backwards = new Pane();
        Tally expected = new Tally();
        for (int i = 0; i < counts.size(); i++) {
            add(pane, counts.get(i), 1);
            add(backwards, counts.get(counts.size() - 1 - i), 1);
            expected.add(counts.get(i).flow(), counts.get(i).amount());
        }
        for (int i = 0; i < measured.size(); i++) {
            Measured m = measured.get(i);
            add(pane, m, 1);
            add(backwards, measured.get(measured.size() - 1 - i), 1);
            expected.add(m.measure(), m.millis(), m.times());
        }
        assertThat(pane.total()).isEqualTo(expected);
        assertThat(pane).isEqualTo(backwards).hasSameHashCodeAs(backwards).isEqualTo(pane.copy());
    }

    @Property
    void gaugesAtAnyMinuteEqualANaiveSum(@ForAll("steps") List<Step> steps) {
        Pane pane = new Pane();
        steps.forEach(pane::add);
        for (Gauge gauge : Gauge.values()) {
            for (long minute = 27_999_999; minute <= 28_000_021; minute++) {
                long expected = 0;
                for (Step step : steps) {
                    boolean counts = step.gauge() == gauge && step.minute() <= minute;
                    expected += counts ? step.delta() : 0;
                }
                assertThat(pane.gaugeChange(gauge, minute)).isEqualTo(expected);
            }
            assertThat(pane.netChange(gauge)).isEqualTo(pane.gaugeChange(gauge, 28_000_020));
        }
    }

    @Property
    void survivesItsStoredForm(
            @ForAll("counts") List<Count> counts,
            @ForAll("measured") List<Measured> measured,
            @ForAll("steps") List<Step> steps) {
        Pane pane = new Pane();
        counts.forEach(c -> add(pane, c, 1));
        measured.forEach(m -> add(pane, m, 1));
        steps.forEach(pane::add);
        Pane read = new Pane();
        pane.forEachSlot((start, tally) -> read.add(start, tally));
        pane.forEachStep(read::add);
        assertThat(read).isEqualTo(pane);
    }

    @Test
    void slotsAndStepsComeInOrder() {
        Pane pane = new Pane();
        pane.add(new Count(2 * HOUR + 1, Flow.RECEIVED, 1), 2 * HOUR);
        pane.add(new Count(5, Flow.RECEIVED, 1), 0);
        pane.add(new Step(9, Gauge.PAUSED, 1));
        pane.add(new Step(9, Gauge.OPEN, 1));
        pane.add(new Step(3, Gauge.OPEN, 1));
        List<String> seen = new ArrayList<>();
        pane.forEachSlot((start, tally) -> seen.add(start + " " + tally));
        pane.forEachStep((minute, gauge, delta) -> seen.add(minute + " " + gauge + " " + delta));
        assertThat(seen)
                .containsExactly(
                        "0 Tally RECEIVED=1",
                        "7200000 Tally RECEIVED=1",
                        "3 OPEN 1",
                        "9 OPEN 1",
                        "9 PAUSED 1");
        assertThat(pane.slotCount()).isEqualTo(2);
        assertThat(pane.stepCount()).isEqualTo(3);
        assertThat(pane.slot(HOUR)).isNull();
        assertThat(pane.slot(0).get(Flow.RECEIVED)).isEqualTo(1);
    }

    @Provide
    Arbitrary<List<Count>> counts() {
        return Tallies.counts();
    }

    @Provide
    Arbitrary<List<Measured>> measured() {
        return Tallies.measured();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Tallies.steps();
    }

    private static void add(Pane pane, Count c, int sign) {
        pane.add(new Count(c.at(), c.flow(), sign * c.amount()), c.at() - c.at() % HOUR);
    }

    private static void add(Pane pane, Measured m, int sign) {
        pane.add(
                new Measured(m.at(), m.measure(), m.millis(), sign * m.times()),
                m.at() - m.at() % HOUR);
    }
}
