package io.reformpulse.controlroom.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.controlroom.action.Words;
import java.util.List;

/** A table as CSV (RFC 4180) for spreadsheets: UTF-8 with a mark that says so. */
final class CsvText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    // Such of a spreadsheet in Asia may be of full width.
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String BREAK = "\t\r\n";

    private CsvText() {}

    /**
     * @param columns paths into each row, such as onTime.numerator
     */
    static String of(List<String> columns, Iterable<JsonNode> rows) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        text.append(String.join(",", columns)).append("\r\n");
        for (JsonNode row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                text.append(i == 0 ? "" : ",");
                text.append(cell(row.at("/" + columns.get(i).replace('.', '/'))));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            return value.isContainerNode() ? quoted(value.toString()) : value.asText();
        }
        String text = value.textValue();
        return quoted(isHarmful(text) ? "'" + text : text);
    }

    /** Whether a spreadsheet could take it for a formula; some pass over what is not seen. */
    private static boolean isHarmful(String text) {
        int seen = 0;
        while (seen < text.length() && Words.isUnseen(text.charAt(seen))) {
            seen++;
        }
        return !text.isEmpty() && BREAK.indexOf(text.charAt(0)) >= 0
                || seen < text.length() && FORMULA.indexOf(text.charAt(seen)) >= 0;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
