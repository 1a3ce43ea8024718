package io.reformpulse.engine.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A CSV file with a header; columns that are not asked for are passed over. */
final class CsvTable {
    private static final ObjectReader ROWS =
            new CsvMapper()
                    .readerFor(String[].class)
                    .with(CsvParser.Feature.WRAP_AS_ARRAY)
                    .with(CsvParser.Feature.SKIP_EMPTY_LINES);

    private final String file;
    private final List<String> header;
    private final List<CsvRow> rows;

    private CsvTable(String file, List<String> header, List<CsvRow> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    /**
     * @param required the columns that must be there
     */
    static CsvTable parse(String file, String text, String... required) {
        List<String> header = null;
        List<CsvRow> rows = new ArrayList<>();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (MappingIterator<String[]> lines = ROWS.readValues(plain)) {
            while (lines.hasNextValue()) {
                long line = lines.getParser().currentLocation().getLineNr();
                String[] cells = lines.nextValue();
                if (header == null) {
                    header = header(file, cells, required);
                } else {
                    rows.add(row(file, line, header, cells));
                }
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ReferenceException(
                    file,
                    line,
                    "this is not CSV (" + e.getOriginalMessage() + "); mend the quotes.");
        } catch (IOException e) {
            throw new ReferenceException(file, 0, "it cannot be read: " + e.getMessage() + ".");
        }
        if (header == null) {
            header = header(file, new String[0], required);
        }
        return new CsvTable(file, header, rows);
    }

    private static List<String> header(String file, String[] cells, String... required) {
        List<String> header = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            header.add(cell.strip());
            if (!seen.add(cell.strip())) {
                throw new ReferenceException(
                        file, 1, "the column " + cell.strip() + " is there twice; drop one.");
            }
        }
        for (String column : required) {
            if (!seen.contains(column)) {
                throw new ReferenceException(
                        file,
                        1,
                        "the column " + column + " is missing; the header is " + header + ".");
            }
        }
        return header;
    }

    private static CsvRow row(String file, long line, List<String> header, String[] cells) {
        if (cells.length != header.size()) {
            throw new ReferenceException(
                    file,
                    line,
                    String.format(
                            "the row has %d cells, but the header %d; quote cells that hold a"
                                    + " comma.",
                            cells.length, header.size()));
        }
        return new CsvRow(file, line, header, cells);
    }

    String file() {
        return file;
    }

    boolean has(String column) {
        return header.contains(column);
    }

    List<CsvRow> rows() {
        return rows;
    }
}
