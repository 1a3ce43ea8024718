package io.reformpulse.engine.reference;

import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code units.csv}: the tree of units. */
final class UnitsCsv {
    static final String FILE = "units.csv";

    private UnitsCsv() {}

    static UnitTree parse(String text) {
        CsvTable table = CsvTable.parse(FILE, text, "code", "name", "type", "parent_code");
        Map<String, CsvRow> byCode = new LinkedHashMap<>();
        List<Unit> units = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            units.add(unit(row));
            CsvRow earlier = byCode.put(row.text("code"), row);
            if (earlier != null) {
                throw row.refused(
                        String.format(
                                "the code %s is in line %d already; give each unit one row.",
                                row.text("code"), earlier.line()));
            }
        }
        if (units.isEmpty()) {
            throw new ReferenceException(FILE, 0, "there is no unit in it; list at least one.");
        }
        for (CsvRow row : byCode.values()) {
            String parent = row.textOrNull("parent_code");
            if (parent != null && !byCode.containsKey(parent)) {
                throw row.refused("the parent_code " + parent + " is no unit's code; add its row.");
            }
        }
        return tree(units);
    }

    private static Unit unit(CsvRow row) {
        Unit unit =
                new Unit(
                        row.text("code"),
                        row.text("name"),
                        row.text("type"),
                        row.textOrNull("parent_code"),
                        row.dateOrNull("valid_from"),
                        row.dateOrNull("valid_to"));
        if (unit.validFrom() != null
                && unit.validTo() != null
                && unit.validTo().isBefore(unit.validFrom())) {
            throw row.refused("valid_to " + unit.validTo() + " lies before valid_from; swap them.");
        }
        return unit;
    }

    private static UnitTree tree(List<Unit> units) {
        try {
            return new UnitTree(units);
        } catch (IllegalArgumentException e) {
            throw new ReferenceException(FILE, 0, e.getMessage());
        }
    }
}
