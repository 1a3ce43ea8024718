package io.reformpulse.standalone.up;

import io.reformpulse.domain.unit.UnitTree;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Rate;
import io.reformpulse.schemas.WindowType;
import io.reformpulse.standalone.figures.LatestFigures;
import io.reformpulse.standalone.figures.Percent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The communes that need help most: most overdue first, then the least on time this month, then the
 * most open.
 */
final class WorstCommunes {
    private static final Comparator<Snapshot.CommuneLine> ORDER =
            Comparator.comparingLong((Snapshot.CommuneLine line) -> -line.now().getOverdue())
                    .thenComparingDouble(WorstCommunes::onTime)
                    .thenComparingLong(line -> -line.now().getOpen())
                    .thenComparing(Snapshot.CommuneLine::code);

    private final UnitTree units;
    private final int most;

    WorstCommunes(UnitTree units, int most) {
        this.units = units;
        this.most = most;
    }

    List<Snapshot.CommuneLine> of(LatestFigures figures) {
        List<Snapshot.CommuneLine> lines = new ArrayList<>();
        for (String code : units.communes()) {
            KpiUpdate now = figures.of(code, WindowType.NOW);
            if (now != null && now.getOverdue() != null) {
                KpiUpdate month = figures.of(code, WindowType.MONTH);
                lines.add(new Snapshot.CommuneLine(code, units.unit(code).name(), now, month));
            }
        }
        lines.sort(ORDER);
        return List.copyOf(lines.subList(0, Math.min(most, lines.size())));
    }

    private static double onTime(Snapshot.CommuneLine line) {
        Rate rate = line.month() == null ? null : line.month().getOnTimeRate();
        return Percent.isShown(rate) ? (double) rate.getNumerator() / rate.getDenominator() : 1;
    }
}
