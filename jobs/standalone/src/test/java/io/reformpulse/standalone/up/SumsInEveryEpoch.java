package io.reformpulse.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.unit.UnitTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asserts over a whole log of rows that in every closed epoch each unit's row is the sum of its
 * communes': of each the row with the greatest epoch up to it, among equal epochs the greatest
 * generation.
 */
final class SumsInEveryEpoch {
    private final UnitTree units;
    private final Map<Window, TreeMap<Long, Map<String, KpiRow>>> windows = new HashMap<>();

    SumsInEveryEpoch(UnitTree units) {
        this.units = units;
    }

    void add(KpiRow row) {
        windows.computeIfAbsent(row.window(), window -> new TreeMap<>())
                .computeIfAbsent(row.epoch(), epoch -> new HashMap<>())
                .merge(row.scopeCode(), row, (a, b) -> a.generation() > b.generation() ? a : b);
    }

    /** Returns how many times a unit was compared with its communes. */
    int check(long lastClosedEpoch) {
        int compared = 0;
        for (TreeMap<Long, Map<String, KpiRow>> epochs : windows.values()) {
            Map<String, ExactCounts> units = new HashMap<>();
            Map<String, ExactCounts> sums = new HashMap<>();
            for (Map<String, KpiRow> rows : epochs.headMap(lastClosedEpoch, true).values()) {
                rows.values().forEach(row -> apply(row, units, sums));
                compared += compare(rows.values().iterator().next(), units, sums);
            }
        }
        return compared;
    }

    private void apply(
            KpiRow row, Map<String, ExactCounts> current, Map<String, ExactCounts> sums) {
        ExactCounts before = current.put(row.scopeCode(), row.counts());
        if (!units.isCommune(row.scopeCode())) {
            return;
        }
        for (String above : units.ancestors(row.scopeCode())) {
            ExactCounts sum = sums.computeIfAbsent(above, unit -> new ExactCounts());
            sum.add(row.counts());
            if (before != null) {
                sum.subtract(before);
            }
        }
    }

    private static int compare(
            KpiRow at, Map<String, ExactCounts> current, Map<String, ExactCounts> sums) {
        sums.forEach(
                (unit, sum) ->
                        assertThat(current.getOrDefault(unit, new ExactCounts()))
                                .as("%s in %s, epoch %d", unit, at.window(), at.epoch())
                                .isEqualTo(sum));
        return sums.size();
    }

    /** The rows as they stand at the end. */
    List<KpiRow> last() {
        Map<String, KpiRow> last = new HashMap<>();
        windows.forEach(
                (window, epochs) ->
                        epochs.values()
                                .forEach(
                                        rows ->
                                                rows.forEach(
                                                        (unit, row) ->
                                                                last.put(unit + window, row))));
        return List.copyOf(last.values());
    }
}
