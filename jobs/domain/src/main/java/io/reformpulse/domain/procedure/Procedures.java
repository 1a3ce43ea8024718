package io.reformpulse.domain.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The procedures of a jurisdiction, by code and date of receipt. */
public final class Procedures {
    private final Map<String, List<Procedure>> byCode = new HashMap<>();

    /**
     * @throws IllegalArgumentException if two rows of one procedure are in force on the same date
     */
    public Procedures(List<Procedure> procedures) {
        for (Procedure procedure : procedures) {
            List<Procedure> rows =
                    byCode.computeIfAbsent(procedure.code(), code -> new ArrayList<>());
            for (Procedure other : rows) {
                if (procedure.overlaps(other)) {
                    throw new IllegalArgumentException(
                            "Procedure %s has two rows for the same dates; mend valid_from, valid_to."
                                    .formatted(procedure.code()));
                }
            }
            rows.add(procedure);
        }
    }

    /** The procedure in force on a local date of receipt, or null if it is unknown then. */
    public Procedure inForce(String code, LocalDate receipt) {
        for (Procedure procedure : byCode.getOrDefault(code, List.of())) {
            if (procedure.isInForce(receipt)) {
                return procedure;
            }
        }
        return null;
    }
}
