package io.reformpulse.engine.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.commune.TallyChange;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.WindowType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What communes tell the units above them, added up until it is sent. */
class SummedChangesTest {
    private static final long HOUR = 3_600_000;
    private static final List<List<String>> ABOVE =
            List.of(List.of("D1", "P"), List.of("D2", "P"), List.of("P"));

    record Told(List<String> units, TallyChange change) {}

    private record Key(String unit, long epoch, Window window) {}

    private record Sum(WindowTally change, ExactCounts late) {
        Sum() {
            this(new WindowTally(), new ExactCounts());
        }
    }

    @Provide
    Arbitrary<List<Told>> told() {
        return Combinators.combine(
                        Arbitraries.of(ABOVE),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.of(true, false))
                .as(SummedChangesTest::told)
                .list()
                .ofMaxSize(30);
    }

    private static Told told(List<String> units, int hour, int epoch, int amount, boolean late) {
        WindowTally change = new WindowTally();
        change.tally().add(Flow.RECEIVED, amount);
        change.addGauge(Gauge.OPEN, 2L * amount);
        Window window = new Window(WindowType.HOUR, hour * HOUR, (hour + 1) * HOUR);
        ExactCounts ofLate = late ? change.exact() : new ExactCounts();
        return new Told(units, new TallyChange(window, epoch, change, ofLate));
    }

    private static Map<Key, Sum> sums(List<UnitChange> sent) {
        Map<Key, Sum> sums = new LinkedHashMap<>();
        for (UnitChange each : sent) {
            TallyChange change = each.tally();
            Key key = new Key(each.unitCode(), change.epoch(), change.window());
            Sum sum = sums.computeIfAbsent(key, k -> new Sum());
            sum.change().add(change.change());
            sum.late().add(change.late());
        }
        return sums;
    }

    @Property
    void everyUnitIsToldTheSumOfItsCommunes(@ForAll("told") List<Told> told) {
        SummedChanges summed = new SummedChanges();
        List<UnitChange> oneByOne = new ArrayList<>();
        for (Told each : told) {
            summed.add(each.units(), each.change());
            each.units().forEach(unit -> oneByOne.add(UnitChange.of(unit, each.change())));
        }
        List<UnitChange> sent = new ArrayList<>();
        summed.drainTo(sent::add);
        assertThat(sums(sent)).isEqualTo(sums(oneByOne));
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        SummedChanges summed = new SummedChanges();
        summed.add(List.of("P"), told(List.of("P"), 1, 1, 1, false).change());
        List<UnitChange> sent = new ArrayList<>();
        summed.drainTo(sent::add);
        summed.drainTo(sent::add);
        assertThat(sent).hasSize(1);
    }
}
