package io.reformpulse.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WindowTallyTest {
    @Property
    void mergingIsCommutative(
            @ForAll("tallies") WindowTally one, @ForAll("tallies") WindowTally two) {
        assertThat(sum(one, two)).isEqualTo(sum(two, one)).hasSameHashCodeAs(sum(two, one));
    }

    @Property
    void mergingIsAssociative(
            @ForAll("tallies") WindowTally one,
            @ForAll("tallies") WindowTally two,
            @ForAll("tallies") WindowTally three) {
        assertThat(sum(sum(one, two), three)).isEqualTo(sum(one, sum(two, three)));
    }

    @Property
    void subtractingUndoesAdding(
            @ForAll("tallies") WindowTally one, @ForAll("tallies") WindowTally two) {
        WindowTally sum = sum(one, two);
        sum.subtract(two);
        assertThat(sum).isEqualTo(one);
        sum.subtract(one);
        assertThat(sum.isZero()).isTrue();
        assertThat(sum).isEqualTo(new WindowTally()).hasSameHashCodeAs(new WindowTally());
    }

    @Property
    void exactCountsOfASumAreTheSumOfExactCounts(
            @ForAll("tallies") WindowTally one, @ForAll("tallies") WindowTally two) {
        ExactCounts exact = one.exact();
        exact.add(two.exact());
        assertThat(exact).isEqualTo(sum(one, two).exact());
        exact.subtract(two.exact());
        assertThat(exact).isEqualTo(one.exact());
        assertThat(ExactCounts.of(exact.toArray())).isEqualTo(exact).hasSameHashCodeAs(exact);
    }

    @Test
    void exactCountsKeepEveryNumberInItsPlace() {
        WindowTally tally = new WindowTally();
        long next = 1;
        for (Flow flow : Flow.values()) {
            tally.tally().add(flow, next++);
        }
        tally.tally().add(Measure.HANDLING, 50, 2);
        tally.tally().add(Measure.OFFICE, 7, 3);
        for (Gauge gauge : Gauge.values()) {
            tally.addGauge(gauge, next++);
        }
        tally.addCarriedOver(next);
        ExactCounts exact = tally.exact();
        for (Flow flow : Flow.values()) {
            assertThat(exact.get(flow)).isEqualTo(tally.tally().get(flow)).isPositive();
        }
        assertThat(exact.count(Measure.HANDLING)).isEqualTo(2);
        assertThat(exact.sumMillis(Measure.HANDLING)).isEqualTo(100);
        assertThat(exact.count(Measure.OFFICE)).isEqualTo(3);
        assertThat(exact.sumMillis(Measure.OFFICE)).isEqualTo(21);
        for (Gauge gauge : Gauge.values()) {
            assertThat(exact.gauge(gauge)).isEqualTo(tally.gauge(gauge)).isPositive();
        }
        assertThat(exact.carriedOver()).isEqualTo(next);
    }

    @Test
    void oneDurationForAnotherShowsInTheExactSum() {
        WindowTally change = new WindowTally();
        change.tally().add(Measure.HANDLING, 3_600_000, 1);
        change.tally().add(Measure.HANDLING, 3_600_001, -1);
        assertThat(change.isZero()).isFalse();
        assertThat(change.exact().isZero()).isFalse();
    }

    @Test
    void aRowExistsWithAFlowOrSomethingOpen() {
        WindowTally tally = new WindowTally();
        tally.addCarriedOver(1);
        tally.addDueSoonDay(1);
        assertThat(tally.isEmptyRow()).isTrue();
        tally.addGauge(Gauge.OPEN, 1);
        assertThat(tally.isEmptyRow()).isFalse();
        tally.addGauge(Gauge.OPEN, -1);
        tally.tally().add(Flow.REFUSED, 1);
        assertThat(tally.isEmptyRow()).isFalse();
    }

    @Test
    void askingForDurationsChangesNothing() {
        Tally asked = new Tally();
        assertThat(asked.durations(Measure.OFFICE).isZero()).isTrue();
        assertThat(asked).isEqualTo(new Tally()).hasSameHashCodeAs(new Tally());
        assertThat(asked.isZero()).isTrue();
    }

    @Test
    void aCopyIsApart() {
        WindowTally tally = new WindowTally();
        tally.tally().add(Measure.OFFICE, 5, 1);
        WindowTally copy = tally.copy();
        tally.tally().add(Measure.OFFICE, 5, 1);
        tally.tally().add(Flow.RATINGS, 1);
        tally.addGauge(Gauge.OPEN, 1);
        WindowTally expected = new WindowTally();
        expected.tally().add(Measure.OFFICE, 5, 1);
        assertThat(copy).isEqualTo(expected);
    }

    @Test
    void refusesAVectorOfAnotherLength() {
        assertThatThrownBy(() -> ExactCounts.of(new long[3])).hasMessageContaining("3 were stored");
    }

    @Provide
    Arbitrary<WindowTally> tallies() {
        return Tallies.windowTallies();
    }

    private static WindowTally sum(WindowTally one, WindowTally two) {
        WindowTally sum = one.copy();
        sum.add(two);
        return sum;
    }
}
