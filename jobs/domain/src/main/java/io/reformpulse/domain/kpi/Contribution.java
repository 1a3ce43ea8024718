package io.reformpulse.domain.kpi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one dossier (or rating) adds to the panes of its commune. A value; order is of no account.
 */
public record Contribution(List<Count> counts, List<Measured> measured, List<Step> steps) {
    /** Adds nothing. */
    public static final Contribution NONE = new Contribution(List.of(), List.of(), List.of());

    public Contribution {
        counts = List.copyOf(counts);
        measured = List.copyOf(measured);
        steps = List.copyOf(steps);
    }

    private record At<K>(long at, K key, long millis) {}

    /** What must be added after {@code earlier} so that this stands; what is in both cancels. */
    public Contribution minus(Contribution earlier) {
        if (equals(earlier)) {
            return NONE;
        }
        Map<At<Flow>, Long> flows = new LinkedHashMap<>();
        Map<At<Measure>, Long> times = new LinkedHashMap<>();
        Map<At<Gauge>, Long> deltas = new LinkedHashMap<>();
        gather(earlier, -1, flows, times, deltas);
        gather(this, 1, flows, times, deltas);
        List<Count> counts = new ArrayList<>();
        List<Measured> measured = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        flows.forEach(
                (k, v) -> {
                    if (v != 0) {
                        counts.add(new Count(k.at, k.key, v));
                    }
                });
        times.forEach(
                (k, v) -> {
                    if (v != 0) {
                        measured.add(new Measured(k.at, k.key, k.millis, v.intValue()));
                    }
                });
        deltas.forEach(
                (k, v) -> {
                    if (v != 0) {
                        steps.add(new Step(k.at, k.key, v.intValue()));
                    }
                });
        return new Contribution(counts, measured, steps);
    }

    /** Whether it adds nothing. */
    public boolean isEmpty() {
        return counts.isEmpty() && measured.isEmpty() && steps.isEmpty();
    }

    private static void gather(
            Contribution from,
            int sign,
            Map<At<Flow>, Long> flows,
            Map<At<Measure>, Long> times,
            Map<At<Gauge>, Long> deltas) {
        for (Count c : from.counts) {
            flows.merge(new At<>(c.at(), c.flow(), 0), sign * c.amount(), Long::sum);
        }
        for (Measured m : from.measured) {
            times.merge(
                    new At<>(m.at(), m.measure(), m.millis()), (long) sign * m.times(), Long::sum);
        }
        for (Step s : from.steps) {
            deltas.merge(new At<>(s.minute(), s.gauge(), 0), (long) sign * s.delta(), Long::sum);
        }
    }
}
