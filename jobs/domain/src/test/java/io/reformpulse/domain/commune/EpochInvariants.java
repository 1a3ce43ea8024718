package io.reformpulse.domain.commune;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks over a whole log of rows that every parent is the sum of its children, epoch by epoch. */
public final class EpochInvariants {
    private EpochInvariants() {}

    /** Fails at the first closed epoch in which a parent's row is not its children's sum. */
    public static void check(List<KpiRow> rows, UnitTree units) {
        TreeMap<Long, List<KpiRow>> byEpoch = new TreeMap<>();
        for (KpiRow row : rows) {
            byEpoch.computeIfAbsent(row.epoch(), epoch -> new ArrayList<>()).add(row);
        }
        Map<String, List<String>> children = new HashMap<>();
        for (Unit unit : units.all()) {
            if (unit.parentCode() != null) {
                children.computeIfAbsent(unit.parentCode(), code -> new ArrayList<>())
                        .add(unit.code());
            }
        }
        Map<Window, Map<String, KpiRow>> newest = new HashMap<>();
        byEpoch.forEach(
                (epoch, changed) -> {
                    for (KpiRow row : changed) {
                        newest.computeIfAbsent(row.window(), window -> new HashMap<>())
                                .merge(row.scopeCode(), row, EpochInvariants::greater);
                    }
                    for (KpiRow row : changed) {
                        checkWindow(row.window(), newest.get(row.window()), children, epoch);
                    }
                });
    }

    private static KpiRow greater(KpiRow one, KpiRow other) {
        boolean later =
                other.epoch() > one.epoch()
                        || other.epoch() == one.epoch() && other.generation() >= one.generation();
        return later ? other : one;
    }

    private static void checkWindow(
            Window window,
            Map<String, KpiRow> newest,
            Map<String, List<String>> children,
            long epoch) {
        children.forEach(
                (parent, codes) -> {
                    ExactCounts sum = new ExactCounts();
                    long dueSoon = 0;
                    for (String code : codes) {
                        KpiRow row = newest.get(code);
                        if (row != null) {
                            sum.add(row.counts());
                            dueSoon += row.dueSoonOffice() + row.dueSoonDay();
                        }
                    }
                    KpiRow row = newest.get(parent);
                    ExactCounts told = row == null ? new ExactCounts() : row.counts();
                    String where = "epoch " + epoch + ", " + parent + ", " + window;
                    assertThat(told).as(where).isEqualTo(sum);
                    if (window.type() == WindowType.NOW && row != null) {
                        assertThat(row.dueSoonOffice() + row.dueSoonDay())
                                .as(where)
                                .isEqualTo(dueSoon);
                    }
                });
    }
}
