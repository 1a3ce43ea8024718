package io.reformpulse.standalone.figures;

import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.KpiTable;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.Windows;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * Rows that were published, as {@code kpis.csv} has them, each told as of one moment.
 *
 * @param asOf epoch milliseconds
 */
public record FigureLines(Windows windows, ZoneId zone, long asOf) {
    /** The lines of those that such a file has, without the header. */
    public List<String> of(Collection<KpiRow> rows) {
        long midnight = windows.midnightAtOrBefore(asOf);
        return rows.stream()
                .filter(row -> isInFile(row.window(), midnight) && !isEmpty(row))
                .sorted(KpiTable.order())
                .map(row -> KpiTable.line(row.withAsOf(asOf), zone))
                .toList();
    }

    private boolean isInFile(Window window, long midnight) {
        return switch (window.type()) {
            case HOUR, NOW -> false;
            case ROLLING_7D, ROLLING_30D -> window.end() == midnight;
            case DAY, WEEK, MONTH, QUARTER, YEAR -> window.start() <= asOf;
        };
    }

    private static boolean isEmpty(KpiRow row) {
        for (Flow flow : Flow.values()) {
            if (row.flow(flow) != 0) {
                return false;
            }
        }
        return row.gauge(Gauge.OPEN) == 0;
    }
}
