package io.reformpulse.simulators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be true of the oracle's figures whatever the events are. */
class OracleRandomTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir private Path folder;

    private OracleResult run(long seed, int dossiers, Mix mix) throws IOException {
        SmallReference.Variant variant = SmallReference.Variant.forSeed(seed);
        Path reference = SmallReference.write(folder.resolve("reference"), variant);
        Path file = folder.resolve("events.jsonl.gz");
        RandomEvents.write(file, seed, dossiers, mix.withZone(ZoneId.of(variant.zone())));
        return Oracle.run(file, OracleReference.read(reference), null, NOW);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void balances(long seed) throws IOException {
        OracleResult result = run(seed, 150, Mix.nasty(200));
        check(result);
    }

    @Test
    void balancesOverYearsWithPurgesAndFrozenRows() throws IOException {
        OracleResult result = run(12, 400, Mix.longSpan());
        check(result);
        assertThat(result.total().rejectedByReason()).containsKey("NEVER_RECEIVED");
    }

    @Test
    void balancesWhereTheDesignIsSilent() throws IOException {
        check(run(25, 150, Mix.longSpan().withAmbiguous(0.2)));
    }

    private static void check(OracleResult result) {
        result.conservation().forEach((k, c) -> assertThat(c.unaccounted()).as(k).isZero());
        Map<String, Long> sums = new TreeMap<>();
        List<String> header = List.of(result.kpis().get(0).split(","));
        for (String line : result.kpis().subList(1, result.kpis().size())) {
            List<String> cells = List.of(line.split(",", -1));
            assertThat(cells).hasSameSizeAs(header);
            Row row = new Row(header, cells);
            assertThat(row.get("carried_over") + row.get("received"))
                    .as(line)
                    .isEqualTo(row.get("ended") + row.get("open_end"));
            assertThat(row.get("on_time") + row.get("late"))
                    .as(line)
                    .isEqualTo(row.get("with_due"));
            assertThat(row.get("early")).as(line).isLessThanOrEqualTo(row.get("on_time"));
            long sign =
                    switch (row.text("scope_type")) {
                        case "COMMUNE" -> 1;
                        case "TINH" -> -1;
                        default -> 0;
                    };
            for (String c : List.of("received", "ended", "on_time", "open_end", "ratings")) {
                String key = row.text("window_type") + row.text("window_start") + c;
                sums.merge(key, sign * row.get(c), Long::sum);
            }
            gauges(result, row);
        }
        assertThat(sums.values()).isNotEmpty().allMatch(sum -> sum == 0);
    }

    private static void gauges(OracleResult result, Row row) {
        boolean day = row.text("window_type").equals("DAY");
        if (!day || !row.text("scope_type").equals("COMMUNE")) {
            return;
        }
        ZoneId zone =
                row.text("as_of").endsWith("+07:00")
                        ? ZoneId.of("Asia/Ho_Chi_Minh")
                        : ZoneId.of("Europe/Amsterdam");
        LocalDate endDate = LocalDate.parse(row.text("window_end"));
        Instant end = endDate.atStartOfDay(zone).toInstant();
        // the last days of a frozen year may lie in a week whose gauges still change
        LocalDate sunday = endDate.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        boolean frozenAlike = sunday.getYear() == endDate.minusDays(1).getYear();
        if (end.isAfter(result.asOf()) || !frozenAlike) {
            return;
        }
        for (String gauge : List.of("open", "paused_overdue", "no_due_open")) {
            assertThat(result.gauge(row.text("scope_code"), gauge, end))
                    .isEqualTo(row.get(gauge + "_end"));
        }
    }

    @Test
    void neitherTheOrderOfTheLinesNorTheRunMatters() throws IOException {
        Path reference =
                SmallReference.write(folder.resolve("reference"), SmallReference.Variant.LAO_CAI);
        Path file = folder.resolve("events.jsonl");
        RandomEvents.write(file, 5, 120, Mix.longSpan());
        OracleResult first = Oracle.run(file, OracleReference.read(reference), null, NOW);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines, new Random(1));
        Files.write(file, lines);
        OracleResult second = Oracle.run(file, OracleReference.read(reference), null, NOW);
        assertThat(KpiComparison.differences(first.kpis(), second.kpis())).isEmpty();
        assertThat(second.conservation().toString()).isEqualTo(first.conservation().toString());
    }

    @Test
    void comparisonFindsWhatDiffers() throws IOException {
        List<String> kpis = run(3, 40, Mix.tidy(60)).kpis();
        List<String> other = new ArrayList<>(kpis);
        other.remove(5);
        String[] cells = other.get(8).split(",", -1);
        cells[6] = "77";
        other.set(8, String.join(",", cells));
        assertThat(KpiComparison.differences(kpis, kpis)).isEmpty();
        assertThat(KpiComparison.differences(kpis, other))
                .hasSize(2)
                .anyMatch(d -> d.contains("row missing"))
                .anyMatch(d -> d.contains("received: expected"));
        assertThat(KpiComparison.differences(other, kpis))
                .hasSize(2)
                .anyMatch(d -> d.contains("row not expected"));
    }

    private record Row(List<String> header, List<String> cells) {
        String text(String column) {
            return cells.get(header.indexOf(column));
        }

        long get(String column) {
            return Long.parseLong(text(column));
        }
    }
}
