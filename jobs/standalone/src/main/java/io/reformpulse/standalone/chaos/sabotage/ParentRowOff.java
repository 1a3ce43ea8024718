package io.reformpulse.standalone.chaos.sabotage;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.unit.UnitTree;
import io.reformpulse.standalone.chaos.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** In one epoch a unit's row of a day is one off the sum of its children, later right again. */
final class ParentRowOff implements Sabotage {
    @Override
    public String name() {
        return "one parent row off";
    }

    @Override
    public Set<Finding.Kind> mustBeFoundAs() {
        return Set.of(Finding.Kind.SUM);
    }

    @Override
    public Case spoil(Material material) {
        List<KpiRow> rows = new ArrayList<>(material.observed().rows());
        for (int i = 0; i < rows.size(); i++) {
            KpiRow row = rows.get(i);
            boolean isParent = !row.scopeType().equals(UnitTree.COMMUNE);
            if (isParent && row.window().type() == WindowType.DAY) {
                rows.set(i, oneMore(row));
                return new Case(material.observed().withRows(rows), material.expected());
            }
        }
        throw new IllegalStateException("There is no row of a unit above communes to spoil.");
    }

    private static KpiRow oneMore(KpiRow row) {
        ExactCounts counts = row.counts().copy();
        counts.add(Flow.RECEIVED, 1);
        return row.withCounts(counts);
    }
}
