package io.reformpulse.domain.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** One row of a table being written, cell by cell, into one buffer. */
final class Cells {
    /** Below this a rounded quotient fits a long whatever the decimals asked for here. */
    private static final long EXACT_IN_LONG = Long.MAX_VALUE / 4_000_000;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private final StringBuilder text = new StringBuilder(400);
    private final int[] ends;
    private int written;

    Cells(int columns) {
        ends = new int[columns];
    }

    void text(String value) {
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
        StringBuilder line = new StringBuilder(text.length() + 2 * written);
        for (int i = 0; i < written; i++) {
            if (i > 0) {
                line.append(',');
            }
            appendQuoted(line, start(i), ends[i]);
        }
        return line.toString();
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    private void end() {
        ends[written++] = text.length();
    }

    private void appendQuotient(long numerator, long denominator, int decimals) {
        if (numerator < 0
                || denominator < 0
                || numerator > EXACT_IN_LONG
                || denominator > EXACT_IN_LONG) {
            text.append(
                    BigDecimal.valueOf(numerator)
                            .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP)
                            .toPlainString());
            return;
        }
        long power = POWERS[decimals];
        long scaled = (2 * numerator * power + denominator) / (2 * denominator);
        text.append(scaled / power).append('.');
        long fraction = scaled % power;
        for (long digit = power / 10; digit > 0; digit /= 10) {
            text.append((char) ('0' + fraction / digit % 10));
        }
    }

    private void appendQuoted(StringBuilder line, int from, int to) {
        if (!needsQuotes(from, to)) {
            line.append(text, from, to);
            return;
        }
        line.append('"');
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '"') {
                line.append('"');
            }
            line.append(text.charAt(i));
        }
        line.append('"');
    }

    private boolean needsQuotes(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
