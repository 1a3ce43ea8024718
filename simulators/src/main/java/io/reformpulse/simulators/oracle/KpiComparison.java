package io.reformpulse.simulators.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares two kpis.csv cell by cell, in both directions: percentile columns within 1 %, all else
 * exactly, the order of the rows too.
 */
public final class KpiComparison {

    private static final int KEY_COLUMNS = 4;

    /** A figure printed with four decimals may be off by its rounding besides the 1 %. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.0001");

    private final String[] columns;
    private final Differences found;
    private long rows;
    private long cells;

    private KpiComparison(String[] columns, Differences found) {
        this.columns = columns;
        this.found = found;
    }

    /**
     * @param expectedCsv all lines, the header first
     * @param actualCsv all lines; its header must be the expected one
     * @param found takes what differs
     */
    public static KpiComparison of(
            List<String> expectedCsv, List<String> actualCsv, Differences found) {
        if (!expectedCsv.get(0).equals(actualCsv.get(0))) {
            throw new IllegalArgumentException(
                    "Tables with different headers cannot be compared: " + actualCsv.get(0));
        }
        String[] columns = expectedCsv.get(0).split(",", -1);
        KpiComparison comparison = new KpiComparison(columns, found);
        comparison.compare(expectedCsv, actualCsv);
        return comparison;
    }

    /** One line for each difference, saying where and by how much; empty if there is none. */
    public static List<String> differences(List<String> expectedCsv, List<String> actualCsv) {
        Differences found = new Differences(Integer.MAX_VALUE);
        of(expectedCsv, actualCsv, found);
        return found.shown();
    }

    /** How many rows both have. */
    public long rows() {
        return rows;
    }

    /** How many cells were compared: those of the rows that both have, but for their keys. */
    public long cells() {
        return cells;
    }

    private void compare(List<String> expectedCsv, List<String> actualCsv) {
        Map<String, String> expected = byKey("expected", expectedCsv);
        Map<String, String> actual = byKey("actual", actualCsv);
        expected.forEach(
                (key, line) -> {
                    if (actual.containsKey(key)) {
                        compare(key, line, actual.get(key));
                    } else {
                        found.add("row missing", key + ": row missing, expected " + line);
                    }
                });
        actual.forEach(
                (key, line) -> {
                    if (!expected.containsKey(key)) {
                        found.add("row not expected", key + ": row not expected: " + line);
                    }
                });
        order(new ArrayList<>(expected.keySet()), new ArrayList<>(actual.keySet()));
    }

    private Map<String, String> byKey(String which, List<String> csv) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : csv.subList(1, csv.size())) {
            String[] cells = line.split(",", KEY_COLUMNS + 1);
            int keyed = Math.min(KEY_COLUMNS, cells.length);
            String key = String.join(" ", List.of(cells).subList(0, keyed));
            if (rows.put(key, line) != null) {
                found.add("row twice", key + ": row twice in the " + which + " table");
            }
        }
        return rows;
    }

    private void compare(String key, String expectedLine, String actualLine) {
        rows++;
        cells += columns.length - KEY_COLUMNS;
        if (expectedLine.equals(actualLine)) {
            return;
        }
        String[] expected = expectedLine.split(",", -1);
        String[] actual = actualLine.split(",", -1);
        if (expected.length != actual.length) {
            found.add(
                    "row broken",
                    "%s: expected %d cells, got %d".formatted(key, expected.length, actual.length));
            return;
        }
        for (int i = KEY_COLUMNS; i < expected.length; i++) {
            if (!same(columns[i], expected[i], actual[i])) {
                found.add(
                        columns[i],
                        "%s %s: expected <%s> got <%s>%s"
                                .formatted(
                                        key,
                                        columns[i],
                                        expected[i],
                                        actual[i],
                                        difference(expected[i], actual[i])));
            }
        }
    }

    private static boolean same(String column, String expected, String actual) {
        if (expected.equals(actual)) {
            return true;
        }
        boolean percentile = column.endsWith("_p50") || column.endsWith("_p90");
        if (!percentile || !isNumber(expected) || !isNumber(actual)) {
            return false;
        }
        BigDecimal e = new BigDecimal(expected);
        BigDecimal off = new BigDecimal(actual).subtract(e).abs();
        BigDecimal allowed = e.abs().movePointLeft(2).add(ROUNDING);
        return off.compareTo(allowed) <= 0;
    }

    private static String difference(String expected, String actual) {
        if (!isNumber(expected) || !isNumber(actual)) {
            return "";
        }
        BigDecimal by = new BigDecimal(actual).subtract(new BigDecimal(expected));
        return " (" + (by.signum() > 0 ? "+" : "") + by.toPlainString() + ")";
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?");
    }

    private void order(List<String> expected, List<String> actual) {
        expected.retainAll(new HashSet<>(actual));
        actual.retainAll(new HashSet<>(expected));
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                found.add(
                        "order",
                        "order: expected row %s where row %s is"
                                .formatted(expected.get(i), actual.get(i)));
                return;
            }
        }
    }
}
