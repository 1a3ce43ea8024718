package io.reformpulse.benchmarks.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table in short: equal digests mean equal tables.
 *
 * @param rows that say anything
 * @param sum of all rows
 */
public record TableDigest(int rows, String sha256, String sum) {
    public static TableDigest of(Map<String, DayFigures> table) {
        DayFigures sum = new DayFigures();
        int rows = 0;
        MessageDigest digest = newDigest();
        for (Map.Entry<String, DayFigures> row : new TreeMap<>(table).entrySet()) {
            if (!row.getValue().isZero()) {
                rows++;
                sum.add(row.getValue());
                String line = row.getKey() + "," + row.getValue() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new TableDigest(rows, HexFormat.of().formatHex(digest.digest()), sum.toString());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, but this one.", e);
        }
    }
}
