package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Window;

/** Port: what a unit above the communes says to the outside. */
public interface RollUpAnswers {
    void row(KpiRow row);

    /** An hour's row that is no longer kept. */
    void expired(Window hour, long epoch);
}
