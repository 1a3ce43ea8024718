package io.reformpulse.standalone.figures;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each unit and kind of window the row of the newest window: the figures of today. */
public final class LatestFigures {
    private final Map<String, Map<WindowType, KpiUpdate>> units = new HashMap<>();

    public void update(List<KpiUpdate> rows) {
        for (KpiUpdate row : rows) {
            Map<WindowType, KpiUpdate> unit =
                    units.computeIfAbsent(
                            row.getScopeCode(), code -> new EnumMap<>(WindowType.class));
            KpiUpdate known = unit.get(row.getWindowType());
            if (known == null || start(row) >= start(known)) {
                unit.put(row.getWindowType(), row);
            }
        }
    }

    /** Null if that unit has no such row. */
    public KpiUpdate of(String unit, WindowType window) {
        return units.getOrDefault(unit, Map.of()).get(window);
    }

    private static long start(KpiUpdate row) {
        return row.getWindowStart() == null ? 0 : row.getWindowStart();
    }
}
