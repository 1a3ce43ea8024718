package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.WindowTally;
import java.util.Objects;

/**
 * A window's change that is not yet published; its parts are added to in place. Of most windows of
 * a backlog only that they changed is noted, so a part takes room once something is added to it.
 */
public final class PendingChange {
    private static final WindowTally NO_CHANGE = new WindowTally();
    private static final ExactCounts NONE_LATE = new ExactCounts();

    private WindowTally change;
    private ExactCounts late;

    /**
     * @param change null for none yet
     * @param late the part that came after the window's grace end; null for none yet
     */
    private PendingChange(WindowTally change, ExactCounts late) {
        this.change = change;
        this.late = late;
    }

    /** Takes both parts over. */
    public static PendingChange of(WindowTally change, ExactCounts late) {
        return new PendingChange(
                change.isZero() ? null : change, late == null || late.isZero() ? null : late);
    }

    /** No change yet. */
    public static PendingChange none() {
        return new PendingChange(null, null);
    }

    /** All of it; not to be changed by the caller. */
    public WindowTally change() {
        return change == null ? NO_CHANGE : change;
    }

    /** The part that came after the window's grace end; not to be changed by the caller. */
    public ExactCounts late() {
        return late == null ? NONE_LATE : late;
    }

    public void add(WindowTally more) {
        if (change == null) {
            change = new WindowTally();
        }
        change.add(more);
    }

    /** Adds both parts of a change on its way up. */
    public void add(TallyChange more) {
        add(more.change());
        if (!more.late().isZero()) {
            addLate(more.late());
        }
    }

    public void addLate(ExactCounts more) {
        if (late == null) {
            late = new ExactCounts();
        }
        late.add(more);
    }

    public boolean isZero() {
        return change().isZero() && late().isZero();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PendingChange that
                && change().equals(that.change())
                && late().equals(that.late());
    }

    @Override
    public int hashCode() {
        return Objects.hash(change(), late());
    }

    @Override
    public String toString() {
        return change() + ", late " + late();
    }
}
