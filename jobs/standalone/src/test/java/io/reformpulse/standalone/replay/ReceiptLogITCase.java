package io.reformpulse.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real event log through Flink, against figures counted from its source by other means. */
@ExtendWith(SharedFlink.class)
class ReceiptLogITCase {
    private static final String LAST_WINDOW_END = "2012-01-01";
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private static Replayed replayed;

    @BeforeAll
    static void replay(@TempDir Path folder, Replays replays) throws Exception {
        assumeTrue(ReceiptLog.isThere(), ReceiptLog.MISSING);
        Path events = Files.copy(ReceiptLog.events(), folder.resolve("events.jsonl.gz"));
        replayed = replays.run(events, ReceiptLog.reference(), 2);
    }

    @Test
    void everyRecordIsAppliedOrRejectedForItsBlankUnit() {
        assertThat(replayed.count("read")).isEqualTo(2763);
        assertThat(replayed.count("applied")).isEqualTo(1125);
        assertThat(replayed.rejectedByReason()).isEqualTo(Map.of("UNKNOWN_COMMUNE", 1638L));
        assertThat(replayed.count("unaccounted")).isZero();
        assertThat(replayed.rejected())
                .hasSize(1638)
                .extracting(Replayed.Rejected::text)
                .allMatch(text -> text.matches("(?s).*\"communeCode\": *\"\".*"));
    }

    @Test
    void everyClosedMonthOfEveryUnitIsWhatTheSourceSays() throws IOException {
        Map<String, Map<String, String>> truth =
                byUnitAndMonth(
                        Cells.of(
                                Files.readAllLines(
                                        ReceiptLog.folder().resolve("truth-month.csv"))));
        Map<String, Map<String, String>> months =
                byUnitAndMonth(
                        Cells.of(replayed.lines()).stream()
                                .filter(row -> row.get("scope_type").equals("COMMUNE"))
                                .filter(row -> row.get("window_type").equals("MONTH"))
                                .toList());
        assertThat(months.keySet()).hasSizeGreaterThan(60).isEqualTo(truth.keySet());
        SoftAssertions cells = new SoftAssertions();
        truth.forEach(
                (key, row) ->
                        row.forEach(
                                (column, expected) ->
                                        compare(
                                                cells,
                                                key + " " + column,
                                                months.get(key).get(column),
                                                expected)));
        cells.assertAll();
    }

    private static void compare(
            SoftAssertions cells, String where, String actual, String expected) {
        if (expected.isEmpty() || !where.contains("_hours_")) {
            cells.assertThat(actual).as(where).isEqualTo(expected);
        } else if (where.endsWith("_mean")) {
            cells.assertThat(new BigDecimal(actual))
                    .as(where)
                    .isCloseTo(new BigDecimal(expected), within(HUNDREDTH));
        } else {
            cells.assertThat(new BigDecimal(actual))
                    .as(where)
                    .isCloseTo(new BigDecimal(expected), Percentage.withPercentage(1));
        }
    }

    private static Map<String, Map<String, String>> byUnitAndMonth(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> months = new TreeMap<>();
        for (Map<String, String> row : rows) {
            if (row.get("window_end").compareTo(LAST_WINDOW_END) <= 0) {
                months.put(row.get("scope_code") + " " + row.get("window_start"), row);
            }
        }
        return months;
    }
}
