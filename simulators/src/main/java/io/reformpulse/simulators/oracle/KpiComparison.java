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

    private KpiComparison() {}

    /** One line for each difference, saying where and by how much; empty if there is none. */
    public static List<String> differences(List<String> expectedCsv, List<String> actualCsv) {
        List<String> found = new ArrayList<>();
        if (expectedCsv.isEmpty() || actualCsv.isEmpty()) {
            if (expectedCsv.size() != actualCsv.size()) {
                found.add(
                        "expected %d lines, got %d"
                                .formatted(expectedCsv.size(), actualCsv.size()));
            }
            return found;
        }
        if (!expectedCsv.get(0).equals(actualCsv.get(0))) {
            found.add("header: expected " + expectedCsv.get(0) + " got " + actualCsv.get(0));
            return found;
        }
        String[] columns = expectedCsv.get(0).split(",", -1);
        Map<String, String[]> expected = byKey("expected", expectedCsv, found);
        Map<String, String[]> actual = byKey("actual", actualCsv, found);
        expected.forEach(
                (key, cells) -> {
                    if (actual.containsKey(key)) {
                        compare(key, columns, cells, actual.get(key), found);
                    } else {
                        found.add(key + ": row missing, expected " + String.join(",", cells));
                    }
                });
        actual.forEach(
                (key, cells) -> {
                    if (!expected.containsKey(key)) {
                        found.add(key + ": row not expected: " + String.join(",", cells));
                    }
                });
        order(new ArrayList<>(expected.keySet()), new ArrayList<>(actual.keySet()), found);
        return found;
    }

    private static Map<String, String[]> byKey(String which, List<String> csv, List<String> found) {
        Map<String, String[]> rows = new LinkedHashMap<>();
        for (String line : csv.subList(1, csv.size())) {
            String[] cells = line.split(",", -1);
            int keyed = Math.min(KEY_COLUMNS, cells.length);
            String key = String.join(" ", List.of(cells).subList(0, keyed));
            if (rows.put(key, cells) != null) {
                found.add(key + ": row twice in " + which);
            }
        }
        return rows;
    }

    private static void compare(
            String key, String[] columns, String[] expected, String[] actual, List<String> found) {
        if (expected.length != actual.length) {
            found.add(
                    "%s: expected %d cells, got %d".formatted(key, expected.length, actual.length));
            return;
        }
        for (int i = KEY_COLUMNS; i < expected.length; i++) {
            String column = i < columns.length ? columns[i] : "column " + i;
            if (!same(column, expected[i], actual[i])) {
                found.add(
                        "%s %s: expected <%s> got <%s>%s"
                                .formatted(
                                        key,
                                        column,
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
        return isNumber(expected) && isNumber(actual)
                ? " (%+f)".formatted(new BigDecimal(actual).subtract(new BigDecimal(expected)))
                : "";
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?");
    }

    private static void order(List<String> expected, List<String> actual, List<String> found) {
        expected.retainAll(new HashSet<>(actual));
        actual.retainAll(new HashSet<>(expected));
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                found.add(
                        "order: expected row %s where row %s is"
                                .formatted(expected.get(i), actual.get(i)));
                return;
            }
        }
    }
}
