package io.reformpulse.domain.kpi;

import java.util.Objects;

/**
 * One published row: exact integers only, so that it can be rebuilt from what was published. Rates
 * are computed from it by {@link Figures}.
 *
 * @param scopeType COMMUNE for a leaf, else the unit's type
 * @param asOf epoch milliseconds
 * @param counts owned by the row, not to be changed
 * @param handling null where nothing was measured
 * @param office null where nothing was measured
 * @param moneySaved whole units of currency
 * @param dueSoonOffice due within 8 office hours; NOW only
 * @param dueSoonDay due within 24 hours; NOW only
 */
public record KpiRow(
        String scopeType,
        String scopeCode,
        Window window,
        WindowStatus status,
        long asOf,
        long generation,
        long epoch,
        ExactCounts counts,
        Percentiles handling,
        Percentiles office,
        long moneySaved,
        long dueSoonOffice,
        long dueSoonDay) {
    public KpiRow {
        Objects.requireNonNull(scopeType, "scopeType");
        Objects.requireNonNull(scopeCode, "scopeCode");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(counts, "counts");
    }

    /** The row of a window as its tally stands now. */
    public static KpiRow of(
            String scopeType,
            String scopeCode,
            Window window,
            WindowStatus status,
            long asOf,
            long generation,
            long epoch,
            WindowTally tally,
            long hourlyValue) {
        ExactCounts counts = tally.exact();
        return new KpiRow(
                scopeType,
                scopeCode,
                window,
                status,
                asOf,
                generation,
                epoch,
                counts,
                percentiles(tally.tally(), Measure.HANDLING),
                percentiles(tally.tally(), Measure.OFFICE),
                Figures.moneySaved(counts, hourlyValue),
                tally.dueSoonOffice(),
                tally.dueSoonDay());
    }

    /** The same told as of another instant. */
    public KpiRow withAsOf(long asOf) {
        return with(asOf, generation, epoch, counts);
    }

    /** The same of another run or epoch. */
    public KpiRow withRevision(long generation, long epoch) {
        return with(asOf, generation, epoch, counts);
    }

    /** The same with other counts, which it owns from now on. */
    public KpiRow withCounts(ExactCounts counts) {
        return with(asOf, generation, epoch, counts);
    }

    private KpiRow with(long asOf, long generation, long epoch, ExactCounts counts) {
        return new KpiRow(
                scopeType,
                scopeCode,
                window,
                status,
                asOf,
                generation,
                epoch,
                counts,
                handling,
                office,
                moneySaved,
                dueSoonOffice,
                dueSoonDay);
    }

    public long flow(Flow flow) {
        return counts.get(flow);
    }

    public long gauge(Gauge gauge) {
        return counts.gauge(gauge);
    }

    public long carriedOver() {
        return counts.carriedOver();
    }

    /** Null where nothing was measured. */
    public Percentiles percentiles(Measure measure) {
        return switch (measure) {
            case HANDLING -> handling;
            case OFFICE -> office;
        };
    }

    private static Percentiles percentiles(Tally tally, Measure measure) {
        return tally.has(measure) ? Percentiles.of(tally.durations(measure)) : null;
    }
}
