package io.reformpulse.simulators.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The counts and sums of one row, and every single duration for the percentiles. */
final class Figures {

    static final String HEADER =
            "scope_type,scope_code,window_type,window_start,window_end,status,"
                    + "received,received_online,received_counter,received_post,carried_over,"
                    + "ended,resolved,stopped,withdrawn,refused,returned,"
                    + "with_due,on_time,early,late,withdrawn_on_time,withdrawn_late,"
                    + "on_time_rate,progress_rate,supplement_requests,second_supplements,"
                    + "handling_count,handling_hours_mean,handling_hours_p50,handling_hours_p90,"
                    + "office_hours_mean,office_hours_p50,office_hours_p90,"
                    + "time_saved_hours,money_saved,"
                    + "open_end,paused_end,overdue_end,paused_overdue_end,"
                    + "no_due_open_end,no_due_paused_end,"
                    + "ratings,satisfied,very_satisfied,dissatisfied,satisfied_rate,"
                    + "rated_dossiers,response_rate,as_of";

    private static final List<String> FLOWS =
            List.of(
                    "received received_online received_counter received_post ended resolved stopped withdrawn refused returned with_due on_time early late withdrawn_on_time withdrawn_late supplement_requests second_supplements handling_count ratings satisfied very_satisfied dissatisfied rated_dossiers"
                            .split(" "));

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Long> handling = new ArrayList<>();
    private final List<Long> office = new ArrayList<>();

    void add(String name, long amount) {
        if (amount != 0) {
            counts.merge(name, amount, Long::sum);
        }
    }

    void add(Flow flow) {
        add(flow.name(), flow.amount());
        if (flow.name().equals("handling_ms")) {
            handling.add(flow.amount());
        }
        if (flow.name().equals("office_ms")) {
            office.add(flow.amount());
        }
    }

    void add(Figures other) {
        other.counts.forEach(this::add);
        handling.addAll(other.handling);
        office.addAll(other.office);
    }

    long get(String name) {
        return counts.getOrDefault(name, 0L);
    }

    boolean sameCounts(Figures other) {
        return counts.equals(other.counts);
    }

    boolean isRow() {
        return get("open_end") != 0 || FLOWS.stream().anyMatch(f -> get(f) != 0);
    }

    /** One cell: a count by its column's name, or a figure computed from counts. */
    String cell(String column, BigDecimal hourlyValue) {
        long completed = get("resolved") + get("stopped");
        long judgedOpen = get("open_end") - get("no_due_open_end");
        return switch (column) {
            case "on_time_rate" -> rate(get("on_time"), get("with_due"));
            case "progress_rate" ->
                    rate(
                            get("on_time") + judgedOpen - get("overdue_end"),
                            get("with_due") + judgedOpen);
            case "satisfied_rate" -> rate(get("satisfied"), get("ratings"));
            case "response_rate" ->
                    2 * get("ratings_without_dossier") > get("ratings")
                            ? ""
                            : rate(get("rated_dossiers"), completed);
            case "handling_hours_mean" -> hours(get("handling_ms"), get("handling_count"));
            case "office_hours_mean" -> hours(get("office_ms"), get("handling_count"));
            case "handling_hours_p50" -> percentile(handling, 50);
            case "handling_hours_p90" -> percentile(handling, 90);
            case "office_hours_p50" -> percentile(office, 50);
            case "office_hours_p90" -> percentile(office, 90);
            case "time_saved_hours" -> hours(get("time_saved_ms"), 1);
            case "money_saved" ->
                    hourlyValue
                            .multiply(BigDecimal.valueOf(get("time_saved_ms")))
                            .divide(BigDecimal.valueOf(3_600_000), 0, RoundingMode.HALF_UP)
                            .toPlainString();
            default -> Long.toString(get(column));
        };
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

    /** True nearest rank. */
    private static String percentile(List<Long> durations, int percent) {
        if (durations.isEmpty()) {
            return "";
        }
        List<Long> sorted = durations.stream().sorted().toList();
        int rank = (sorted.size() * percent + 99) / 100;
        return hours(sorted.get(rank - 1), 1);
    }
}
