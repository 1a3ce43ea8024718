package io.reformpulse.standalone.chaos.check;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** In every closed epoch each unit is the sum of its children. */
final class SumCheck implements Check {
    @Override
    public List<Finding> of(Observed observed, Expected expected) {
        TreeMap<Long, List<KpiRow>> epochs = new TreeMap<>();
        for (KpiRow row : observed.rows()) {
            epochs.computeIfAbsent(row.epoch(), epoch -> new ArrayList<>()).add(row);
        }
        Map<String, List<String>> children = children(expected.reference().units());
        Map<Window, Map<String, KpiRow>> standing = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        epochs.forEach(
                (epoch, changed) -> {
                    Set<Window> windows = new HashSet<>();
                    for (KpiRow row : changed) {
                        windows.add(row.window());
                        standing.computeIfAbsent(row.window(), window -> new HashMap<>())
                                .merge(row.scopeCode(), row, SumCheck::laterEpoch);
                    }
                    for (Window window : windows) {
                        compare(epoch, window, standing.get(window), children, found);
                    }
                });
        return found;
    }

    // What a restarted job says of an epoch again is what was said, so the newest epoch stands.
    private static KpiRow laterEpoch(KpiRow one, KpiRow other) {
        return other.epoch() > one.epoch() ? other : PublishedTable.newer(one, other);
    }

    private static Map<String, List<String>> children(UnitTree units) {
        Map<String, List<String>> children = new HashMap<>();
        for (Unit unit : units.all()) {
            if (unit.parentCode() != null) {
                children.computeIfAbsent(unit.parentCode(), code -> new ArrayList<>())
                        .add(unit.code());
            }
        }
        return children;
    }

    private static void compare(
            long epoch,
            Window window,
            Map<String, KpiRow> standing,
            Map<String, List<String>> children,
            List<Finding> found) {
        children.forEach(
                (parent, codes) -> {
                    ExactCounts sum = new ExactCounts();
                    for (String code : codes) {
                        sum.add(counts(standing.get(code)));
                    }
                    if (!counts(standing.get(parent)).equals(sum)) {
                        found.add(
                                new Finding(
                                        Finding.Kind.SUM,
                                        "In epoch %d %s is not the sum of its children in %s."
                                                .formatted(epoch, parent, window)));
                    }
                });
    }

    private static ExactCounts counts(KpiRow row) {
        return row == null ? new ExactCounts() : row.counts();
    }
}
