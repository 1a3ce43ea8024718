package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Window;

/** What came after windows' grace ends: a window whose late counts cancel has none (4.10). */
final class LateCounts {
    private LateCounts() {}

    static void add(CommuneStore store, Window window, ExactCounts change) {
        ExactCounts late = store.late(window);
        if (late == null) {
            late = new ExactCounts();
        }
        late.add(change);
        if (late.isZero()) {
            store.removeLate(window);
        } else {
            store.putLate(window, late);
        }
    }
}
