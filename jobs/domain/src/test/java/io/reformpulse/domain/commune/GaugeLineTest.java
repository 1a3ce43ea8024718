package io.reformpulse.domain.commune;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.kpi.Gauge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The gauges of a commune over its days. */
class GaugeLineTest {
    private static final int FIRST_DAY = 19_700;

    record Change(int day, Gauge gauge, int delta) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.integers().between(FIRST_DAY, FIRST_DAY + 12),
                        Arbitraries.of(Gauge.class),
                        Arbitraries.integers().between(-2, 2))
                .as(Change::new)
                .list()
                .ofMaxSize(40);
    }

    private static GaugeLine line(List<Change> changes) {
        GaugeLine line = new GaugeLine();
        changes.forEach(change -> line.add(change.day(), change.gauge(), change.delta()));
        return line;
    }

    private static long[] sum(List<Change> changes, int beforeDay) {
        long[] sum = new long[Gauge.values().length];
        for (Change change : changes) {
            if (change.day() < beforeDay) {
                sum[change.gauge().ordinal()] += change.delta();
            }
        }
        return sum;
    }

    @Property
    void aGaugeAtAMidnightIsTheSumOfAllChangesBefore(
            @ForAll("changes") List<Change> changes, @ForAll Random random) {
        List<Change> shuffled = new ArrayList<>(changes);
        Collections.shuffle(shuffled, random);
        GaugeLine line = line(shuffled);
        for (int day = FIRST_DAY - 1; day < FIRST_DAY + 15; day++) {
            assertThat(line.before(day)).isEqualTo(sum(changes, day));
        }
        assertThat(line.total()).isEqualTo(sum(changes, Integer.MAX_VALUE));
        assertThat(line).isEqualTo(line(changes));
    }

    @Property
    void whatIsTakenBackLeavesNothing(@ForAll("changes") List<Change> changes) {
        GaugeLine line = line(changes);
        changes.forEach(change -> line.add(change.day(), change.gauge(), -change.delta()));
        assertThat(line).isEqualTo(new GaugeLine());
        assertThat(line.dayCount()).isZero();
    }

    @Property
    void aLineReadBackFromItsDaysIsTheSame(@ForAll("changes") List<Change> changes) {
        GaugeLine line = line(changes);
        line.freezeBefore(FIRST_DAY + 3);
        GaugeLine read = new GaugeLine(line.base());
        line.forEachDay(read::append);
        assertThat(read).isEqualTo(line);
    }

    @Property
    void freezingKeepsEveryGaugeFromThereOn(@ForAll("changes") List<Change> changes) {
        GaugeLine line = line(changes);
        line.freezeBefore(FIRST_DAY + 6);
        assertThat(line.firstDay()).isGreaterThanOrEqualTo(FIRST_DAY + 6);
        for (int day = FIRST_DAY + 6; day < FIRST_DAY + 15; day++) {
            assertThat(line.before(day)).isEqualTo(sum(changes, day));
        }
    }

    @Test
    void daysAreGivenFromOneOn() {
        GaugeLine line =
                line(
                        List.of(
                                new Change(FIRST_DAY, Gauge.OPEN, 1),
                                new Change(FIRST_DAY + 2, Gauge.OPEN, 1),
                                new Change(FIRST_DAY + 9, Gauge.OVERDUE, 1)));
        assertThat(line.daysFrom(FIRST_DAY + 1)).containsExactly(FIRST_DAY + 2, FIRST_DAY + 9);
        assertThat(line.firstDay()).isEqualTo(FIRST_DAY);
        assertThat(new GaugeLine().firstDay()).isEqualTo(Integer.MAX_VALUE);
    }
}
