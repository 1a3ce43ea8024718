package io.reformpulse.simulators.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The counts and sums of one row, and every single duration for the percentiles. */
final class Figures {

    /** What makes no row by itself: the gauges but open_end, and what comes with another count. */
    private static final Set<Count> NO_ROW =
            EnumSet.of(
                    Count.CARRIED_OVER,
                    Count.PAUSED_END,
                    Count.OVERDUE_END,
                    Count.PAUSED_OVERDUE_END,
                    Count.NO_DUE_OPEN_END,
                    Count.NO_DUE_PAUSED_END,
                    Count.HANDLING_MS,
                    Count.OFFICE_MS,
                    Count.TIME_SAVED_MS,
                    Count.RATINGS_WITHOUT_DOSSIER);

    private static final Set<Count> ROW = EnumSet.complementOf(EnumSet.copyOf(NO_ROW));

    private final long[] counts = new long[Count.values().length];
    private final Durations handling = new Durations();
    private final Durations office = new Durations();

    void add(Count count, long amount) {
        counts[count.ordinal()] += amount;
    }

    void add(Flow flow) {
        add(flow.count(), flow.amount());
        if (flow.count() == Count.HANDLING_MS) {
            handling.add(flow.amount());
        }
        if (flow.count() == Count.OFFICE_MS) {
            office.add(flow.amount());
        }
    }

    void add(Figures other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        handling.add(other.handling);
        office.add(other.office);
    }

    long get(Count count) {
        return counts[count.ordinal()];
    }

    boolean sameCounts(Figures other) {
        return Arrays.equals(counts, other.counts);
    }

    boolean isRow() {
        return ROW.stream().anyMatch(count -> get(count) != 0);
    }

    /** One cell: a count by its column's name, or a figure computed from counts. */
    String cell(String column, BigDecimal hourlyValue) {
        return switch (column) {
            case "on_time_rate" -> rate(get(Count.ON_TIME), get(Count.WITH_DUE));
            case "progress_rate" -> progressRate();
            case "satisfied_rate" -> rate(get(Count.SATISFIED), get(Count.RATINGS));
            case "response_rate" -> responseRate();
            case "handling_hours_mean" -> hours(get(Count.HANDLING_MS), get(Count.HANDLING_COUNT));
            case "office_hours_mean" -> hours(get(Count.OFFICE_MS), get(Count.HANDLING_COUNT));
            case "handling_hours_p50" -> percentile(handling, 50);
            case "handling_hours_p90" -> percentile(handling, 90);
            case "office_hours_p50" -> percentile(office, 50);
            case "office_hours_p90" -> percentile(office, 90);
            case "time_saved_hours" -> hours(get(Count.TIME_SAVED_MS), 1);
            case "money_saved" ->
                    hourlyValue
                            .multiply(BigDecimal.valueOf(get(Count.TIME_SAVED_MS)))
                            .divide(BigDecimal.valueOf(3_600_000), 0, RoundingMode.HALF_UP)
                            .toPlainString();
            default -> Long.toString(get(Count.ofColumn(column)));
        };
    }

    private String progressRate() {
        long judgedOpen = get(Count.OPEN_END) - get(Count.NO_DUE_OPEN_END);
        return rate(
                get(Count.ON_TIME) + judgedOpen - get(Count.OVERDUE_END),
                get(Count.WITH_DUE) + judgedOpen);
    }

    private String responseRate() {
        return 2 * get(Count.RATINGS_WITHOUT_DOSSIER) > get(Count.RATINGS)
                ? ""
                : rate(get(Count.RATED_DOSSIERS), get(Count.RESOLVED) + get(Count.STOPPED));
    }

    private static String rate(long numerator, long denominator) {
        return denominator == 0
                ? ""
                : BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String hours(long milliseconds, long count) {
        if (count == 0) {
            return "";
        }
        BigInteger divisor = BigInteger.valueOf(3_600_000).multiply(BigInteger.valueOf(count));
        return BigDecimal.valueOf(milliseconds)
                .divide(new BigDecimal(divisor), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String percentile(Durations durations, int percent) {
        return durations.isEmpty() ? "" : hours(durations.percentile(percent), 1);
    }
}
