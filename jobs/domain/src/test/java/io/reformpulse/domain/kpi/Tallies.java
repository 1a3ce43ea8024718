package io.reformpulse.domain.kpi;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random tallies and changes for laws that must hold of all of them. */
final class Tallies {
    private static final long MONTH = 30L * 86_400_000;

    private Tallies() {}

    static Arbitrary<Tally> tallies() {
        return Combinators.combine(counts(), measured()).as(Tallies::tally);
    }

    static Arbitrary<WindowTally> windowTallies() {
        Arbitrary<Long> small = Arbitraries.longs().between(-3, 3);
        return Combinators.combine(tallies(), small.list().ofSize(Gauge.values().length + 3))
                .as(Tallies::windowTally);
    }

    static Arbitrary<List<Count>> counts() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, MONTH),
                        Arbitraries.of(Flow.class),
                        Arbitraries.longs().between(-5, 5))
                .as(Count::new)
                .list()
                .ofMaxSize(20);
    }

    static Arbitrary<List<Measured>> measured() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, MONTH),
                        Arbitraries.of(Measure.class),
                        Arbitraries.longs().between(0, MONTH),
                        Arbitraries.integers().between(-2, 2))
                .as(Measured::new)
                .list()
                .ofMaxSize(12);
    }

    static Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.longs().between(28_000_000, 28_000_020),
                        Arbitraries.of(Gauge.class),
                        Arbitraries.integers().between(-2, 2))
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    private static Tally tally(List<Count> counts, List<Measured> measured) {
        Tally tally = new Tally();
        counts.forEach(c -> tally.add(c.flow(), c.amount()));
        measured.forEach(m -> tally.add(m.measure(), m.millis(), m.times()));
        return tally;
    }

    private static WindowTally windowTally(Tally tally, List<Long> others) {
        WindowTally result = new WindowTally(tally.copy());
        for (Gauge gauge : Gauge.values()) {
            result.addGauge(gauge, others.get(gauge.ordinal()));
        }
        int gauges = Gauge.values().length;
        result.addCarriedOver(others.get(gauges));
        result.addDueSoonOffice(others.get(gauges + 1));
        result.addDueSoonDay(others.get(gauges + 2));
        return result;
    }
}
