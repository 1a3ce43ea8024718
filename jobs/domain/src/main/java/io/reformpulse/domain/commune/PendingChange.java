package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.WindowTally;

/**
 * A window's change that is not yet published. Both parts are added to in place.
 *
 * @param late the part that came after the window's grace end
 */
public record PendingChange(WindowTally change, ExactCounts late) {
    /** No change yet. */
    public static PendingChange none() {
        return new PendingChange(new WindowTally(), new ExactCounts());
    }

    public void add(PendingChange other) {
        change.add(other.change);
        late.add(other.late);
    }

    public boolean isZero() {
        return change.isZero() && late.isZero();
    }
}
