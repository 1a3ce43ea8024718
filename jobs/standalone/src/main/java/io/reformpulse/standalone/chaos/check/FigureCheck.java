package io.reformpulse.standalone.chaos.check;

import io.reformpulse.domain.kpi.KpiTable;
import io.reformpulse.simulators.oracle.KpiComparison;
import java.util.ArrayList;
import java.util.List;

/** The figures that stand are the oracle's, cell by cell. */
final class FigureCheck implements Check {
    @Override
    public List<Finding> of(Observed observed, Expected expected) {
        List<String> published = new ArrayList<>(List.of(KpiTable.header()));
        published.addAll(
                new PublishedTable(expected.reference(), expected.asOf()).of(observed.rows()));
        return KpiComparison.differences(expected.figures(), published).stream()
                .map(difference -> new Finding(Finding.Kind.FIGURE, difference))
                .toList();
    }
}
