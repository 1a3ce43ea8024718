package io.reformpulse.domain.kpi;

import io.reformpulse.domain.dossier.ContentOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    /** An offset as +00:00 rather than Z: the same shape in every zone. */
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private static final Comparator<KpiRow> ORDER =
            Comparator.comparing(KpiRow::scopeType, ContentOrder.TEXT)
                    .thenComparing(KpiRow::scopeCode, ContentOrder.TEXT)
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
        columns.add(
                new Column(
                        "as_of",
                        (row, zone, to) ->
                                to.text(
                                        MINUTE.format(
                                                Instant.ofEpochMilli(row.asOf()).atZone(zone)))));
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
}
