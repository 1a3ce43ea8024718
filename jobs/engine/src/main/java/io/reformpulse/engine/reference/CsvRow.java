package io.reformpulse.engine.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One row of a {@link CsvTable}; a cell that cannot be used is refused with its place. */
final class CsvRow {
    private final String file;
    private final long line;
    private final List<String> header;
    private final String[] cells;

    CsvRow(String file, long line, List<String> header, String[] cells) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.cells = cells;
    }

    /** From 1, the header included. */
    long line() {
        return line;
    }

    /** Empty if the cell is empty or the file has no such column. */
    String textOrEmpty(String column) {
        int index = header.indexOf(column);
        return index < 0 || cells[index] == null ? "" : cells[index].strip();
    }

    String text(String column) {
        String text = textOrEmpty(column);
        if (text.isEmpty()) {
            throw refused("the cell " + column + " is empty; fill it in.");
        }
        return text;
    }

    /** Null if the cell is empty or the file has no such column. */
    String textOrNull(String column) {
        String text = textOrEmpty(column);
        return text.isEmpty() ? null : text;
    }

    LocalDate date(String column) {
        return parsedDate(column, text(column));
    }

    /** Null if the cell is empty or the file has no such column. */
    LocalDate dateOrNull(String column) {
        String text = textOrEmpty(column);
        return text.isEmpty() ? null : parsedDate(column, text);
    }

    int wholeNumber(String column) {
        String text = text(column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refused(column + " must be a whole number, but is '" + text + "'.");
        }
    }

    <E extends Enum<E>> E word(String column, E[] values) {
        String text = text(column);
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw refused(
                column + " must be one of " + Arrays.toString(values) + ", but is '" + text + "'.");
    }

    ReferenceException refused(String sentence) {
        return new ReferenceException(file, line, sentence);
    }

    private LocalDate parsedDate(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refused(column + " must be a date such as 2024-03-05, but is '" + text + "'.");
        }
    }
}
