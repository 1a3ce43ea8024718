package io.reformpulse.domain.kpi;

import java.util.List;

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

    /** What must be added after {@code earlier} so that this stands; what is in both cancels. */
    public Contribution minus(Contribution earlier) {
        if (equals(earlier)) {
            return NONE;
        }
        return new Contribution(
                Differences.between(earlier.counts, counts),
                Differences.between(earlier.measured, measured),
                Differences.between(earlier.steps, steps));
    }

    /** Whether it adds nothing. */
    public boolean isEmpty() {
        return counts.isEmpty() && measured.isEmpty() && steps.isEmpty();
    }
}
