package io.reformpulse.standalone.chaos.check;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.KpiTable;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.Windows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that stand, as a kpis.csv has them, each told as of one moment.
 *
 * @param asOf epoch milliseconds
 */
record PublishedTable(Reference reference, long asOf) {
    /** Its lines, without the header. */
    List<String> of(List<KpiRow> rows) {
        Windows windows = new Windows(reference.calendar());
        long midnight = windows.midnightAtOrBefore(asOf);
        return standing(rows).values().stream()
                .filter(row -> isInTable(row.window(), midnight) && !isEmpty(row))
                .sorted(KpiTable.order())
                .map(row -> KpiTable.line(asOfNow(row), reference.jurisdiction().zone()))
                .toList();
    }

    private static Map<String, KpiRow> standing(List<KpiRow> rows) {
        Map<String, KpiRow> standing = new HashMap<>();
        for (KpiRow row : rows) {
            standing.merge(row.scopeCode() + " " + row.window(), row, PublishedTable::newer);
        }
        return standing;
    }

    /** As a reader keeps it: the restart counts first, so what a lost worker said late is not. */
    static KpiRow newer(KpiRow one, KpiRow other) {
        boolean isLater =
                other.generation() != one.generation()
                        ? other.generation() > one.generation()
                        : other.epoch() >= one.epoch();
        return isLater ? other : one;
    }

    private boolean isInTable(Window window, long midnight) {
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

    private KpiRow asOfNow(KpiRow row) {
        return new KpiRow(
                row.scopeType(),
                row.scopeCode(),
                row.window(),
                row.status(),
                asOf,
                row.generation(),
                row.epoch(),
                row.counts(),
                row.handling(),
                row.office(),
                row.moneySaved(),
                row.dueSoonOffice(),
                row.dueSoonDay());
    }
}
