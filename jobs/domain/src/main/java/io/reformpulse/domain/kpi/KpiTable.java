package io.reformpulse.domain.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Rows as the lines of {@code kpis.csv} (3.5): local dates, rates with 6 decimals, hours with 4,
 * HALF_UP from exact longs, empty where the denominator is 0.
 */
public final class KpiTable {
    private static final int RATE_DECIMALS = 6;
    private static final int HOUR_DECIMALS = 4;
    private static final long HOUR_MILLIS = 3_600_000;

    private static final long MINUTE_MILLIS = 60_000;

    private static final Comparator<KpiRow> ORDER =
            Comparator.comparing(KpiRow::scopeType, KpiTable::compareByUtf8)
                    .thenComparing(KpiRow::scopeCode, KpiTable::compareByUtf8)
                    .thenComparing(row -> row.window().type())
                    .thenComparingLong(row -> row.window().start());

    private interface Cell {
        void write(KpiRow row, ZoneId zone, Cells to);
    }

    private record Column(String name, Cell cell) {}

    private static final List<Column> COLUMNS = columns();
    private static final String HEADER =
            String.join(",", COLUMNS.stream().map(Column::name).toList());

    private KpiTable() {}

    /** The names of all columns, with commas between. */
    public static String header() {
        return HEADER;
    }

    /** The cells of a row, unquoted, in the header's order. */
    public static List<String> cells(KpiRow row, ZoneId zone) {
        return write(row, zone).toList();
    }

    /** The row as one line of CSV, without its end. */
    public static String line(KpiRow row, ZoneId zone) {
        return write(row, zone).toCsv();
    }

    /**
     * The order of the file: scope type and scope code by their UTF-8 bytes, window type as
     * declared, window start.
     */
    public static Comparator<KpiRow> order() {
        return ORDER;
    }

    private static Cells write(KpiRow row, ZoneId zone) {
        Cells cells = new Cells(COLUMNS.size());
        for (Column column : COLUMNS) {
            column.cell.write(row, zone, cells);
        }
        return cells;
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("scope_type", (row, zone, to) -> to.text(row.scopeType())));
        columns.add(new Column("scope_code", (row, zone, to) -> to.text(row.scopeCode())));
        columns.add(
                new Column("window_type", (row, zone, to) -> to.text(row.window().type().name())));
        columns.add(date("window_start", row -> row.window().start()));
        columns.add(date("window_end", row -> row.window().end()));
        columns.add(new Column("status", (row, zone, to) -> to.text(row.status().name())));
        addDossiers(columns);
        addTimes(columns);
        addGauges(columns);
        addRatings(columns);
        columns.add(new Column("as_of", (row, zone, to) -> to.text(minute(row.asOf(), zone))));
        return List.copyOf(columns);
    }

    private static void addDossiers(List<Column> columns) {
        columns.add(flow("received", Flow.RECEIVED));
        columns.add(flow("received_online", Flow.RECEIVED_ONLINE));
        columns.add(flow("received_counter", Flow.RECEIVED_COUNTER));
        columns.add(flow("received_post", Flow.RECEIVED_POST));
        columns.add(number("carried_over", KpiRow::carriedOver));
        columns.add(number("ended", row -> Figures.ended(row.counts())));
        columns.add(flow("resolved", Flow.RESOLVED));
        columns.add(flow("stopped", Flow.STOPPED));
        columns.add(flow("withdrawn", Flow.WITHDRAWN));
        columns.add(flow("refused", Flow.REFUSED));
        columns.add(flow("returned", Flow.RETURNED));
        columns.add(number("with_due", row -> Figures.withDue(row.counts())));
        columns.add(flow("on_time", Flow.ON_TIME));
        columns.add(flow("early", Flow.EARLY));
        columns.add(flow("late", Flow.LATE));
        columns.add(flow("withdrawn_on_time", Flow.WITHDRAWN_ON_TIME));
        columns.add(flow("withdrawn_late", Flow.WITHDRAWN_LATE));
        columns.add(rate("on_time_rate", Figures::onTime));
        columns.add(rate("progress_rate", Figures::progress));
        columns.add(flow("supplement_requests", Flow.SUPPLEMENT_REQUESTS));
        columns.add(flow("second_supplements", Flow.SECOND_SUPPLEMENTS));
    }

    private static void addTimes(List<Column> columns) {
        columns.add(number("handling_count", row -> row.counts().count(Measure.HANDLING)));
        addHours(columns, "handling_hours", Measure.HANDLING);
        addHours(columns, "office_hours", Measure.OFFICE);
        columns.add(
                new Column(
                        "time_saved_hours",
                        (row, zone, to) ->
                                to.quotient(
                                        row.flow(Flow.TIME_SAVED_MILLIS),
                                        HOUR_MILLIS,
                                        HOUR_DECIMALS)));
        columns.add(number("money_saved", KpiRow::moneySaved));
    }

    private static void addHours(List<Column> columns, String prefix, Measure measure) {
        columns.add(
                new Column(
                        prefix + "_mean",
                        (row, zone, to) ->
                                to.quotient(
                                        row.counts().sumMillis(measure),
                                        row.counts().count(measure) * HOUR_MILLIS,
                                        HOUR_DECIMALS)));
        columns.add(percentile(prefix + "_p50", measure, Percentiles::p50Millis));
        columns.add(percentile(prefix + "_p90", measure, Percentiles::p90Millis));
    }

    private static void addGauges(List<Column> columns) {
        columns.add(gauge("open_end", Gauge.OPEN));
        columns.add(gauge("paused_end", Gauge.PAUSED));
        columns.add(gauge("overdue_end", Gauge.OVERDUE));
        columns.add(gauge("paused_overdue_end", Gauge.PAUSED_OVERDUE));
        columns.add(gauge("no_due_open_end", Gauge.NO_DUE_OPEN));
        columns.add(gauge("no_due_paused_end", Gauge.NO_DUE_PAUSED));
    }

    private static void addRatings(List<Column> columns) {
        columns.add(flow("ratings", Flow.RATINGS));
        columns.add(flow("satisfied", Flow.SATISFIED));
        columns.add(flow("very_satisfied", Flow.VERY_SATISFIED));
        columns.add(flow("dissatisfied", Flow.DISSATISFIED));
        columns.add(rate("satisfied_rate", Figures::satisfied));
        columns.add(flow("rated_dossiers", Flow.RATED_DOSSIERS));
        columns.add(rate("response_rate", Figures::response));
    }

    private static Column flow(String name, Flow flow) {
        return new Column(name, (row, zone, to) -> to.number(row.flow(flow)));
    }

    private static Column gauge(String name, Gauge gauge) {
        return new Column(name, (row, zone, to) -> to.number(row.gauge(gauge)));
    }

    private static Column number(String name, ToLongFunction<KpiRow> value) {
        return new Column(name, (row, zone, to) -> to.number(value.applyAsLong(row)));
    }

    private static Column date(String name, ToLongFunction<KpiRow> instant) {
        return new Column(
                name,
                (row, zone, to) ->
                        to.text(
                                LocalDate.ofInstant(
                                                Instant.ofEpochMilli(instant.applyAsLong(row)),
                                                zone)
                                        .toString()));
    }

    private static Column rate(String name, Function<ExactCounts, Ratio> rate) {
        return new Column(
                name,
                (row, zone, to) -> {
                    Ratio ratio = rate.apply(row.counts());
                    to.quotient(ratio.numerator(), ratio.denominator(), RATE_DECIMALS);
                });
    }

    private static Column percentile(
            String name, Measure measure, ToLongFunction<Percentiles> percentile) {
        return new Column(
                name,
                (row, zone, to) -> {
                    Percentiles percentiles = row.percentiles(measure);
                    if (percentiles == null) {
                        to.empty();
                    } else {
                        to.quotient(
                                percentile.applyAsLong(percentiles), HOUR_MILLIS, HOUR_DECIMALS);
                    }
                });
    }

    /** ISO 8601 with the zone's offset, +00:00 rather than Z: the same shape in every zone. */
    private static String minute(long instant, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(Instant.ofEpochMilli(instant));
        long second = Math.floorDiv(instant, MINUTE_MILLIS) * 60;
        return LocalDateTime.ofEpochSecond(second, 0, offset)
                + ":00"
                + (offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }

    /** As comparing UTF-8 bytes, but without making them; differs from String's own order. */
    private static int compareByUtf8(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return utf8Rank(a.charAt(i)) - utf8Rank(b.charAt(i));
            }
        }
        return a.length() - b.length();
    }

    /** Surrogates stand for what comes after every other char. */
    private static int utf8Rank(char c) {
        return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
    }
}
