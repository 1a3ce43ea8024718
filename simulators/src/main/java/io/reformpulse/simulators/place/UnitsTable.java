package io.reformpulse.simulators.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of {@code units.csv} with all their columns, as texts. */
final class UnitsTable {
    static final String CODE = "code";
    static final String PARENT = "parent_code";

    private static final CsvMapper CSV = new CsvMapper();

    private final List<String> columns;
    private final List<Map<String, String>> rows = new ArrayList<>();

    UnitsTable(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    static UnitsTable parse(String text) throws IOException {
        try (MappingIterator<Map<String, String>> rows =
                CSV.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(text)) {
            List<Map<String, String>> read = rows.readAll();
            CsvSchema header = (CsvSchema) rows.getParserSchema();
            UnitsTable table = new UnitsTable(header.getColumnNames());
            read.forEach(table::add);
            return table;
        }
    }

    void add(Map<String, String> row) {
        rows.add(row);
    }

    List<String> columns() {
        return columns;
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    /** The units without children: the communes. */
    List<Map<String, String>> leaves() {
        Set<String> parents = new HashSet<>();
        rows.forEach(row -> parents.add(parent(row)));
        return rows.stream().filter(row -> !parents.contains(row.get(CODE))).toList();
    }

    /** The code of the unit above; empty for a root. */
    static String parent(Map<String, String> row) {
        return row.getOrDefault(PARENT, "");
    }

    /** The greatest number in a column; 0 if it has none. */
    int greatest(String column) {
        return rows.stream()
                .map(row -> row.getOrDefault(column, ""))
                .filter(text -> !text.isEmpty())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    String toCsv() throws JsonProcessingException {
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(schema::addColumn);
        return CSV.writer(schema.build().withHeader()).writeValueAsString(rows);
    }
}
