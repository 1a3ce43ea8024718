package io.reformpulse.simulators.oracle;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of kpis.csv (DESIGN 3.5): unit by unit, window by window. */
final class KpiLines {

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

    private static final List<String> COLUMNS = List.of(HEADER.split(","));

    private static final DateTimeFormatter AS_OF =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final OracleReference ref;
    private final List<Window> windows;
    private final Table table;
    private final String asOf;

    /**
     * @param windows in the order of the rows of a unit
     */
    KpiLines(OracleReference ref, List<Window> windows, Table table, long asOf) {
        this.ref = ref;
        this.windows = windows;
        this.table = table;
        this.asOf = AS_OF.format(Instant.ofEpochMilli(asOf).atZone(ref.zone));
    }

    /** The header first. */
    List<String> write(Oracle.Progress progress) {
        List<String> units = new ArrayList<>(ref.units.keySet());
        units.sort(
                Comparator.comparing(ref::scopeType, Event.BY_BYTES)
                        .thenComparing(code -> code, Event.BY_BYTES));
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        for (int i = 0; i < units.size(); i++) {
            unit(units.get(i), lines);
            progress.at("rows", i + 1, units.size());
        }
        return lines;
    }

    private void unit(String code, List<String> lines) {
        List<String> communes = ref.leavesUnder(code);
        for (int i = 0; i < windows.size(); i++) {
            Figures figures = table.sum(communes, i);
            if (figures.isRow()) {
                String status = table.status(communes, i, figures);
                lines.add(line(code, windows.get(i), status, figures));
            }
        }
    }

    private String line(String code, Window window, String status, Figures figures) {
        List<String> cells = new ArrayList<>();
        for (String column : COLUMNS) {
            cells.add(
                    switch (column) {
                        case "scope_type" -> ref.scopeType(code);
                        case "scope_code" -> code;
                        case "window_type" -> window.type().name();
                        case "window_start" -> window.start().toString();
                        case "window_end" -> window.end().toString();
                        case "status" -> status;
                        case "as_of" -> asOf;
                        default -> figures.cell(column, ref.hourlyValue);
                    });
        }
        return String.join(",", cells);
    }
}
