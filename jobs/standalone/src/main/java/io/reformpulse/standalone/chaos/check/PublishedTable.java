package io.reformpulse.standalone.chaos.check;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.schemas.Revision;
import io.reformpulse.standalone.figures.FigureLines;
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
        return new FigureLines(
                        new Windows(reference.calendar()), reference.jurisdiction().zone(), asOf)
                .of(standing(rows).values());
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
        boolean isLater = revision(other).compareTo(revision(one)) >= 0;
        return isLater ? other : one;
    }

    private static Revision revision(KpiRow row) {
        return new Revision(row.generation(), row.epoch());
    }
}
