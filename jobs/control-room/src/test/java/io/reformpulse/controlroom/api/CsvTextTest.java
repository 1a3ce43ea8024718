package io.reformpulse.controlroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    private static String cell(String text) {
        String whole =
                CsvText.of(
                        List.of("a"),
                        List.of(JsonNodeFactory.instance.objectNode().put("a", text)));
        String cell = whole.substring("\uFEFFa\r\n".length(), whole.length() - 2);
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\nx",
                "  =1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF\u2060 +1",
                "\uFF1D1+1",
                " \uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(A1)",
            })
    void whatASpreadsheetCouldTakeForAFormulaIsMarkedAsText(String text) {
        assertThat(cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quang Kim", " a = b", "80,0 %", "1-2", "'", "\u200B"})
    void anyOtherTextIsLeftAsItIs(String text) {
        assertThat(cell(text)).isEqualTo(text);
    }
}
