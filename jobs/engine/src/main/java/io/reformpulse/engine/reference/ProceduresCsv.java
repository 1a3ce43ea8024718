package io.reformpulse.engine.reference;

import io.reformpulse.domain.calendar.Limit;
import io.reformpulse.domain.calendar.LimitUnit;
import io.reformpulse.domain.procedure.Procedure;
import io.reformpulse.domain.procedure.Procedures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code procedures.csv}: the procedures and their limits, dated where they changed. */
final class ProceduresCsv {
    static final String FILE = "procedures.csv";

    private record Listed(Procedure procedure, long line) {}

    private ProceduresCsv() {}

    static Procedures parse(String text) {
        CsvTable table =
                CsvTable.parse(
                        FILE,
                        text,
                        "code",
                        "central_limit",
                        "central_limit_unit",
                        "local_limit",
                        "local_limit_unit");
        Map<String, List<Listed>> byCode = new HashMap<>();
        List<Procedure> procedures = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            Procedure procedure = procedure(row);
            List<Listed> earlier =
                    byCode.computeIfAbsent(procedure.code(), code -> new ArrayList<>());
            refuseOverlap(row, procedure, earlier);
            earlier.add(new Listed(procedure, row.line()));
            procedures.add(procedure);
        }
        return new Procedures(procedures);
    }

    private static Procedure procedure(CsvRow row) {
        Procedure procedure =
                new Procedure(
                        row.text("code"),
                        limit(row, "central_limit"),
                        limit(row, "local_limit"),
                        row.dateOrNull("valid_from"),
                        row.dateOrNull("valid_to"));
        if (firstDay(procedure).isAfter(lastDay(procedure))) {
            throw row.refused(
                    "valid_to " + procedure.validTo() + " lies before valid_from; swap them.");
        }
        return procedure;
    }

    private static Limit limit(CsvRow row, String column) {
        LimitUnit unit = row.word(column + "_unit", LimitUnit.values());
        int amount = row.wholeNumber(column);
        if (amount < 0 || (amount == 0) != (unit == LimitUnit.SAME_DAY)) {
            throw row.refused(
                    column
                            + " must be above 0, and 0 for SAME_DAY only, but is "
                            + amount
                            + " "
                            + unit
                            + ".");
        }
        return new Limit(amount, unit);
    }

    private static void refuseOverlap(CsvRow row, Procedure procedure, List<Listed> earlier) {
        for (Listed other : earlier) {
            boolean apart =
                    lastDay(other.procedure).isBefore(firstDay(procedure))
                            || lastDay(procedure).isBefore(firstDay(other.procedure));
            if (!apart) {
                throw row.refused(
                        String.format(
                                "procedure %s is in force on the same days in line %d; end one by"
                                        + " valid_to before the other's valid_from.",
                                procedure.code(), other.line));
            }
        }
    }

    private static LocalDate firstDay(Procedure procedure) {
        return procedure.validFrom() == null ? LocalDate.MIN : procedure.validFrom();
    }

    private static LocalDate lastDay(Procedure procedure) {
        return procedure.validTo() == null ? LocalDate.MAX : procedure.validTo();
    }
}
