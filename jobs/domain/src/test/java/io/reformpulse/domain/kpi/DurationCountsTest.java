package io.reformpulse.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DurationCountsTest {
    private static final long TEN_YEARS = 3_652L * 86_400_000;

    @Property
    void everyBucketHoldsItsDurationsAndIsAtMostOnePercentWide(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long millis) {
        int bucket = DurationBuckets.indexOf(millis);
        long least = DurationBuckets.least(bucket);
        long width = DurationBuckets.width(bucket);
        assertThat(millis - least).isBetween(0L, width - 1);
        assertThat(DurationBuckets.representative(bucket) - least).isBetween(0L, width - 1);
        assertThat(width == 1 || width <= least / 100).isTrue();
    }

    @Test
    void bucketsFollowOneAnotherWithoutGapOrOverlap() {
        int last = DurationBuckets.indexOf(Long.MAX_VALUE);
        long next = 0;
        for (int bucket = 0; bucket <= last; bucket++) {
            assertThat(DurationBuckets.least(bucket)).isEqualTo(next);
            assertThat(DurationBuckets.indexOf(next)).isEqualTo(bucket);
            next += DurationBuckets.width(bucket);
        }
        assertThat(next).as("one past the greatest long").isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void bucketBoundsAreAsStored() {
        assertThat(DurationBuckets.indexOf(0)).isZero();
        assertThat(DurationBuckets.indexOf(1)).isEqualTo(1);
        assertThat(DurationBuckets.indexOf(255)).isEqualTo(255);
        assertThat(DurationBuckets.indexOf(257)).isEqualTo(256);
        assertThat(DurationBuckets.indexOf(3_600_000)).isEqualTo(2011);
        assertThat(DurationBuckets.representative(2011)).isEqualTo(3_596_287);
        assertThat(DurationBuckets.indexOf(Long.MAX_VALUE)).isEqualTo(7295);
    }

    @Property
    void percentileIsWithinOnePercentOfTheTrueNearestRank(
            @ForAll("durations") List<Long> durations,
            @ForAll @DoubleRange(min = 0.01, max = 1) double q) {
        if (durations.isEmpty()) {
            return;
        }
        double taken = Math.round(q * 100) / 100.0;
        List<Long> sorted = durations.stream().sorted().toList();
        int rank = (int) ((Math.round(taken * 100) * sorted.size() + 99) / 100);
        long truth = sorted.get(rank - 1);
        long answer = of(durations).percentileMillis(taken);
        assertThat(Math.abs(answer - truth)).isLessThanOrEqualTo(truth / 100);
    }

    @Property
    void anyOrderAndAnySplitGiveTheSame(
            @ForAll("durations") List<Long> one,
            @ForAll("durations") List<Long> two,
            @ForAll("durations") List<Long> three) {
        DurationCounts left = of(one);
        left.add(of(two));
        left.add(of(three));
        DurationCounts right = of(three);
        right.add(of(two));
        DurationCounts first = of(one);
        first.add(right);
        List<Long> all = new ArrayList<>(three);
        all.addAll(one);
        all.addAll(two);
        assertThat(left).isEqualTo(first).isEqualTo(of(all)).hasSameHashCodeAs(of(all));
        assertThat(left.count()).isEqualTo(all.size());
        assertThat(left.sumMillis()).isEqualTo(all.stream().mapToLong(d -> d).sum());
    }

    @Property
    void subtractingUndoesAdding(
            @ForAll("durations") List<Long> one, @ForAll("durations") List<Long> two) {
        DurationCounts sum = of(one);
        sum.add(of(two));
        sum.subtract(of(two));
        assertThat(sum).isEqualTo(of(one));
        sum.subtract(of(one));
        assertThat(sum).isEqualTo(new DurationCounts());
        assertThat(sum.isZero()).isTrue();
        assertThat(sum.count()).isZero();
    }

    @Property
    void aChangeMayComeBeforeWhatItTakesBack(
            @ForAll("durations") List<Long> one, @ForAll("durations") List<Long> two) {
        DurationCounts change = new DurationCounts();
        change.subtract(of(two));
        change.add(of(one));
        change.add(of(two));
        assertThat(change).isEqualTo(of(one));
    }

    @Test
    void addsAndSubtractsItself() {
        DurationCounts counts = of(List.of(5L, 7_000L, 7_000L));
        counts.add(counts);
        assertThat(counts).isEqualTo(of(List.of(5L, 5L, 7_000L, 7_000L, 7_000L, 7_000L)));
        counts.subtract(counts);
        assertThat(counts.isZero()).isTrue();
    }

    @Test
    void oneForAnotherOfTheSameBucketIsNotZero() {
        DurationCounts counts = new DurationCounts();
        counts.add(3_600_000, 1);
        counts.add(3_600_001, -1);
        assertThat(counts.size()).isZero();
        assertThat(counts.isZero()).isFalse();
    }

    @Test
    void zeroIsExact() {
        assertThat(of(List.of(0L, 0L, 9L)).percentileMillis(0.5)).isZero();
    }

    @Test
    void nineTenthsOfTenIsTheNinth() {
        DurationCounts counts = new DurationCounts();
        for (int i = 1; i <= 10; i++) {
            counts.add(i, 1);
        }
        assertThat(counts.percentileMillis(0.9)).isEqualTo(9);
        assertThat(counts.percentileMillis(0.5)).isEqualTo(5);
        assertThat(counts.percentileMillis(0.01)).isEqualTo(1);
        assertThat(counts.percentileMillis(1)).isEqualTo(10);
    }

    @Property
    void survivesItsStoredForm(@ForAll("durations") List<Long> durations) {
        DurationCounts counts = of(durations);
        int[] buckets = new int[counts.size()];
        long[] times = new long[counts.size()];
        int[] at = {0};
        counts.forEach(
                (bucket, count) -> {
                    buckets[at[0]] = bucket;
                    times[at[0]++] = count;
                });
        assertThat(DurationCounts.of(counts.sumMillis(), buckets, times)).isEqualTo(counts);
        assertThat(DurationCounts.of(counts.sumMillis(), buckets, times).count())
                .isEqualTo(counts.count());
    }

    @Test
    void aCopyIsApart() {
        DurationCounts counts = of(List.of(5L, 9L));
        DurationCounts copy = counts.copy();
        counts.add(5, 1);
        assertThat(copy).isEqualTo(of(List.of(9L, 5L)));
    }

    @Test
    void refusesWhatIsNoDuration() {
        DurationCounts counts = new DurationCounts();
        assertThatThrownBy(() -> counts.add(-1, 1)).hasMessageContaining("-1 ms");
        assertThatThrownBy(() -> counts.percentileMillis(0.5)).hasMessageContaining("over 0");
        assertThatThrownBy(() -> DurationCounts.of(0, new int[] {3, 2}, new long[] {1, 1}))
                .hasMessageContaining("damaged");
    }

    @Provide
    Arbitrary<List<Long>> durations() {
        Arbitrary<Long> few = Arbitraries.of(0L, 1L, 127L, 128L, 3_600_000L, 28_800_000L);
        Arbitrary<Long> any = Arbitraries.longs().between(0, TEN_YEARS);
        return Arbitraries.oneOf(few, any).list().ofMaxSize(60);
    }

    static DurationCounts of(List<Long> durations) {
        DurationCounts counts = new DurationCounts();
        for (long millis : durations) {
            counts.add(millis, 1);
        }
        return counts;
    }
}
