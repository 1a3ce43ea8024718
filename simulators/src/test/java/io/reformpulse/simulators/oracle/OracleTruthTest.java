package io.reformpulse.simulators.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The oracle against a real event log whose truth was counted by other means. */
class OracleTruthTest {

    @Test
    void realEventLog() throws IOException {
        assumeTrue(Shared.folder().isPresent());
        Path data = Shared.folder().orElseThrow().resolve("realdata/receipt");
        OracleResult result =
                Oracle.run(
                        data.resolve("events.jsonl.gz"),
                        OracleReference.read(data.resolve("reference")),
                        null,
                        Instant.parse("2025-01-01T00:00:00Z"));

        Conservation total = result.total();
        assertThat(total.get("read")).isEqualTo(2763);
        assertThat(total.get("applied")).isEqualTo(1125);
        assertThat(total.rejectedByReason()).isEqualTo(Map.of("UNKNOWN_COMMUNE", 1638L));
        assertThat(total.unaccounted()).isZero();

        List<String> truth = Files.readAllLines(data.resolve("truth-month.csv"));
        List<String> columns = List.of(truth.get(0).split(","));
        assertThat(months(result.kpis(), columns))
                .hasSizeGreaterThan(60)
                .isEqualTo(rows(truth, columns));
    }

    /** The communes' closed months, with only the columns the truth has. */
    private static Map<String, Map<String, BigDecimal>> months(
            List<String> kpis, List<String> columns) {
        List<String> header = List.of(kpis.get(0).split(","));
        List<String> lines =
                kpis.stream()
                        .filter(l -> l.startsWith("COMMUNE,") && l.contains(",MONTH,"))
                        .filter(l -> cell(l, header, "window_end").compareTo("2012-01-01") <= 0)
                        .map(
                                l ->
                                        String.join(
                                                ",",
                                                columns.stream()
                                                        .map(c -> cell(l, header, c))
                                                        .toList()))
                        .toList();
        return rows(lines, columns);
    }

    private static String cell(String line, List<String> header, String column) {
        return line.split(",", -1)[header.indexOf(column)];
    }

    private static Map<String, Map<String, BigDecimal>> rows(
            List<String> lines, List<String> columns) {
        Map<String, Map<String, BigDecimal>> rows = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> cells = Arrays.asList(line.split(",", -1));
            if (cells.equals(columns) || cells.get(2).compareTo("2012-01-01") > 0) {
                continue;
            }
            Map<String, BigDecimal> row = new LinkedHashMap<>();
            for (int i = 3; i < columns.size(); i++) {
                String value = cells.get(i);
                row.put(
                        columns.get(i),
                        value.isEmpty() ? null : new BigDecimal(value).stripTrailingZeros());
            }
            rows.put(String.join(" ", cells.subList(0, 3)), row);
        }
        return rows;
    }
}
