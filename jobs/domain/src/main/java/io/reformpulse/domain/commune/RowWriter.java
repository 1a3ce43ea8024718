package io.reformpulse.domain.commune;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowStatus;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.Windows;

/** Makes the rows of one unit, with their status (4.10). */
final class RowWriter {
    private final String scopeType;
    private final String scopeCode;
    private final Windows windows;
    private final long hourlyValue;
    private final long generation;

    RowWriter(String scopeCode, Reference reference, Windows windows, long generation) {
        this.scopeType = reference.units().scopeType(scopeCode);
        this.scopeCode = scopeCode;
        this.windows = windows;
        this.hourlyValue = reference.jurisdiction().hourlyValue();
        this.generation = generation;
    }

    /**
     * @param late what came after the window's grace end; null if nothing
     * @param clock the instant by which everything that arrived is in the tally
     */
    KpiRow row(
            Window window, WindowTally tally, ExactCounts late, long clock, long asOf, long epoch) {
        return KpiRow.of(
                scopeType,
                scopeCode,
                window,
                status(window, late, clock),
                asOf,
                generation,
                epoch,
                tally,
                hourlyValue);
    }

    private WindowStatus status(Window window, ExactCounts late, long clock) {
        if (clock < windows.graceEnd(window)) {
            return WindowStatus.PROVISIONAL;
        }
        return late == null || late.isZero() ? WindowStatus.FINAL : WindowStatus.RESTATED;
    }
}
