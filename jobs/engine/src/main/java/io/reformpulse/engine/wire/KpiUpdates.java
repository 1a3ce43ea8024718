package io.reformpulse.engine.wire;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Figures;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Measure;
import io.reformpulse.domain.kpi.Percentiles;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.WilsonInterval;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowStatus;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Rate;
import io.reformpulse.schemas.Topics;

/**
 * Rows as they go to {@code kpi-updates} and come back from it. HOUR has flows only, so its gauges
 * and what depends on them are null there; back in a row they are 0.
 */
public final class KpiUpdates {
    private KpiUpdates() {}

    public static KpiUpdate of(KpiRow row) {
        KpiUpdate update = new KpiUpdate();
        update.setScopeType(row.scopeType());
        update.setScopeCode(row.scopeCode());
        update.setWindowType(windowType(row.window()));
        update.setWindowStart(start(row.window()));
        update.setWindowEnd(row.window().type() == WindowType.NOW ? null : row.window().end());
        update.setStatus(io.reformpulse.schemas.WindowStatus.valueOf(row.status().name()));
        update.setAsOf(row.asOf());
        update.setGeneration(row.generation());
        update.setEpoch(row.epoch());
        KpiFlows.write(row, update);
        writeDurations(row, update);
        update.setMoneySaved(row.moneySaved());
        if (row.window().type() != WindowType.HOUR) {
            writeGauges(row, update);
        }
        if (row.window().type() == WindowType.NOW) {
            update.setDueSoonOffice(row.dueSoonOffice());
            update.setDueSoonDay(row.dueSoonDay());
        }
        update.setOnTimeRate(rate(Figures.onTime(row.counts())));
        update.setSatisfiedRate(rate(Figures.satisfied(row.counts())));
        update.setResponseRate(rate(Figures.response(row.counts())));
        return update;
    }

    /**
     * The row that an update came from.
     *
     * @throws IllegalArgumentException for a window type or status that is not known here
     */
    public static KpiRow row(KpiUpdate update) {
        ExactCounts counts = new ExactCounts();
        KpiFlows.read(update, counts);
        counts.add(Measure.HANDLING, update.getHandlingCount(), update.getHandlingMillis());
        counts.add(Measure.OFFICE, update.getOfficeCount(), update.getOfficeMillis());
        counts.addGauge(Gauge.OPEN, orZero(update.getOpen()));
        counts.addGauge(Gauge.PAUSED, orZero(update.getPaused()));
        counts.addGauge(Gauge.OVERDUE, orZero(update.getOverdue()));
        counts.addGauge(Gauge.PAUSED_OVERDUE, orZero(update.getPausedOverdue()));
        counts.addGauge(Gauge.NO_DUE_OPEN, orZero(update.getNoDueOpen()));
        counts.addGauge(Gauge.NO_DUE_PAUSED, orZero(update.getNoDuePaused()));
        counts.addCarriedOver(orZero(update.getCarriedOver()));
        return new KpiRow(
                update.getScopeType(),
                update.getScopeCode(),
                window(update),
                WindowStatus.valueOf(update.getStatus().name()),
                update.getAsOf(),
                update.getGeneration(),
                update.getEpoch(),
                counts,
                percentiles(update.getHandlingP50Millis(), update.getHandlingP90Millis()),
                percentiles(update.getOfficeP50Millis(), update.getOfficeP90Millis()),
                update.getMoneySaved(),
                orZero(update.getDueSoonOffice()),
                orZero(update.getDueSoonDay()));
    }

    /** The key of the row of a window. */
    public static String key(String scopeType, String scopeCode, Window window) {
        return Topics.kpiKey(scopeType, scopeCode, windowType(window), start(window));
    }

    private static void writeDurations(KpiRow row, KpiUpdate update) {
        update.setHandlingCount(row.counts().count(Measure.HANDLING));
        update.setHandlingMillis(row.counts().sumMillis(Measure.HANDLING));
        update.setOfficeCount(row.counts().count(Measure.OFFICE));
        update.setOfficeMillis(row.counts().sumMillis(Measure.OFFICE));
        if (row.handling() != null) {
            update.setHandlingP50Millis(row.handling().p50Millis());
            update.setHandlingP90Millis(row.handling().p90Millis());
        }
        if (row.office() != null) {
            update.setOfficeP50Millis(row.office().p50Millis());
            update.setOfficeP90Millis(row.office().p90Millis());
        }
    }

    private static void writeGauges(KpiRow row, KpiUpdate update) {
        update.setCarriedOver(row.carriedOver());
        update.setOpen(row.gauge(Gauge.OPEN));
        update.setPaused(row.gauge(Gauge.PAUSED));
        update.setOverdue(row.gauge(Gauge.OVERDUE));
        update.setPausedOverdue(row.gauge(Gauge.PAUSED_OVERDUE));
        update.setNoDueOpen(row.gauge(Gauge.NO_DUE_OPEN));
        update.setNoDuePaused(row.gauge(Gauge.NO_DUE_PAUSED));
        update.setProgressRate(rate(Figures.progress(row.counts())));
    }

    /** No rate without cases, nor from counts that contradict each other: a row must go out. */
    private static Rate rate(Ratio ratio) {
        boolean sound = 0 <= ratio.numerator() && ratio.numerator() <= ratio.denominator();
        if (!ratio.isDefined() || !sound) {
            return null;
        }
        WilsonInterval interval = WilsonInterval.of(ratio.numerator(), ratio.denominator());
        return new Rate(ratio.numerator(), ratio.denominator(), interval.low(), interval.high());
    }

    private static io.reformpulse.schemas.WindowType windowType(Window window) {
        return io.reformpulse.schemas.WindowType.valueOf(window.type().name());
    }

    private static Long start(Window window) {
        return window.type() == WindowType.NOW ? null : window.start();
    }

    private static Window window(KpiUpdate update) {
        WindowType type = WindowType.valueOf(update.getWindowType().name());
        return type == WindowType.NOW
                ? Window.NOW
                : new Window(type, update.getWindowStart(), update.getWindowEnd());
    }

    private static Percentiles percentiles(Long p50Millis, Long p90Millis) {
        return p50Millis == null ? null : new Percentiles(p50Millis, p90Millis);
    }

    private static long orZero(Long value) {
        return value == null ? 0 : value;
    }
}
