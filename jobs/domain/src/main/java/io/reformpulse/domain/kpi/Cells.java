package io.reformpulse.domain.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** One row of a table being written, cell by cell, into one buffer. */
final class Cells {
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private static final char BETWEEN = ',';

    /** All cells, each followed by a comma. */
    private final StringBuilder text = new StringBuilder(400);

    private final int[] ends;
    private int written;
    private boolean anyToQuote;

    Cells(int columns) {
        ends = new int[columns];
    }

    void text(String value) {
        anyToQuote |= needsQuotes(value);
        text.append(value);
        end();
    }

    void number(long value) {
        text.append(value);
        end();
    }

    /** numerator / denominator to that many decimals, HALF_UP; empty if the denominator is 0. */
    void quotient(long numerator, long denominator, int decimals) {
        if (denominator != 0) {
            appendQuotient(numerator, denominator, decimals);
        }
        end();
    }

    void empty() {
        end();
    }

    List<String> toList() {
        List<String> cells = new ArrayList<>(written);
        for (int i = 0; i < written; i++) {
            cells.add(text.substring(start(i), ends[i]));
        }
        return cells;
    }

    /** The cells with commas between, quoted as in RFC 4180 where a cell needs it. */
    String toCsv() {
        if (!anyToQuote) {
            return text.substring(0, ends[written - 1]);
        }
        StringBuilder line = new StringBuilder();
        for (String cell : toList()) {
            line.append(quoted(cell)).append(BETWEEN);
        }
        return line.substring(0, line.length() - 1);
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1] + 1;
    }

    private void end() {
        ends[written++] = text.length();
        text.append(BETWEEN);
    }

    private void appendQuotient(long numerator, long denominator, int decimals) {
        long power = POWERS[decimals];
        // Below this twice the scaled numerator fits a long; few rows of a nation are beyond.
        long limit = Long.MAX_VALUE / 4 / power;
        if (numerator < 0 || denominator < 0 || numerator > limit || denominator > limit) {
            text.append(
                    BigDecimal.valueOf(numerator)
                            .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP)
                            .toPlainString());
            return;
        }
        long scaled = (2 * numerator * power + denominator) / (2 * denominator);
        text.append(scaled / power).append('.');
        long fraction = scaled % power;
        for (long digit = power / 10; digit > 0; digit /= 10) {
            text.append((char) ('0' + fraction / digit % 10));
        }
    }

    private static String quoted(String cell) {
        return needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == BETWEEN || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
