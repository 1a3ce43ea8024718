package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.domain.kpi.KpiTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pulse rules} as far as it needs no Kafka. */
class RulesTest {
    private static final Path SHIPPED =
            Path.of("src/main/resources/reference/lao-cai/targets.yaml");

    @TempDir Path dir;

    private final PulseTerminal terminal = new PulseTerminal(List.of("rules"), List.of());

    @Test
    void helpNamesEveryCommandAndEachHasItsOwn() {
        assertThat(terminal.run("--help")).isZero();
        assertThat(terminal.out())
                .contains("validate", "diff", "apply", "list", "explain", "price");
        for (String command :
                new String[] {"validate", "diff", "apply", "list", "explain", "price"}) {
            assertThat(terminal.run(command, "--help")).isZero();
            assertThat(terminal.out()).contains("Usage: pulse rules " + command, "--targets");
        }
    }

    @Test
    void theShippedRulesAreWell() {
        assertThat(terminal.run("validate")).isZero();
        assertThat(terminal.out())
                .contains("All is well in targets.yaml of the shipped lao-cai: 14");
    }

    @Test
    void everythingWrongInAFileIsSaid() throws IOException {
        Path file =
                targets(
                        Files.readString(SHIPPED)
                                .replace("minimumCases: 10", "minimumCases: 4")
                                .replace("limit: 15", "limit: none"));
        assertThat(terminal.run("validate", "--targets", file.toString())).isEqualTo(1);
        assertThat(terminal.err().lines().toList())
                .hasSize(2)
                .anyMatch(line -> line.contains("rule on-time: minimumCases must be at least 10"))
                .anyMatch(line -> line.contains("rule rating-burst: limit must be"));
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsWrongUsage() {
        assertThat(terminal.run("validate", "--targets", "no/such/file")).isEqualTo(2);
        assertThat(terminal.err()).contains("The file no/such/file cannot be read");
    }

    @Test
    void aFileIsListedAsItHoldsAtAnInstant() throws IOException {
        String file =
                targets(
                                Files.readString(SHIPPED)
                                        + """

                                          - {id: response, version: 2, author: duty, effectiveFrom: 2024-07-01, removed: true}
                                        """)
                        .toString();
        assertThat(terminal.lines("list", "--targets", file, "--at", "2024-07-01T00:00:00+07:00"))
                .hasSize(14)
                .anyMatch(line -> line.matches("on-time +1  2000-01-01 00:00  ON_TIME_RATE .*"))
                .noneMatch(line -> line.startsWith("response"));
        assertThat(terminal.lines("list", "--targets", file, "--at", "2024-06-30T23:59:00+07:00"))
                .hasSize(15);
        assertThat(terminal.lines("list", "--targets", file, "--all"))
                .hasSize(16)
                .anyMatch(line -> line.matches("response +2  2024-07-01 00:00  \\(ends\\)"));
        assertThat(terminal.lines("list", "--targets", file, "--json"))
                .anyMatch(line -> line.startsWith("{\"id\":\"on-time\",\"version\":1,"));
        assertThat(terminal.run("list", "--targets", file, "--at", "2000-01-01T00:00:00+09:00"))
                .isZero();
        assertThat(terminal.err()).contains("No rule is in force then");
    }

    @Test
    void aRuleIsExplainedInBothLanguages() {
        assertThat(terminal.lines("explain", "on-time", "--targets", SHIPPED.toString()))
                .contains(
                        "Target: 95 % or more, over the last 30 whole days; judged every midnight.")
                .endsWith("Version 1, from 00:00 on 1 January 2000, by reform-pulse");
        assertThat(terminal.lines("explain", "on-time", "--language=vi", "--targets=" + SHIPPED))
                .anyMatch(line -> line.startsWith("Việc cần làm: Xem danh sách hồ sơ trễ hạn"));
        assertThat(terminal.run("explain", "late", "--targets", SHIPPED.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("There is no rule late; the rules are appointment");
    }

    @Test
    void whatARunningJobHasNeedsOne() {
        String data = dir.resolve("none").toString();
        for (String command : new String[] {"diff", "apply", "list"}) {
            assertThat(terminal.run(command, "--data", data)).isEqualTo(3);
            assertThat(terminal.run(command, "--kafka", "127.0.0.1:1")).isEqualTo(3);
        }
        assertThat(terminal.err()).contains("No ./pulse up is running", "does not answer");
    }

    @Test
    void aPriceComesFromTheCasesOfEachCommune() throws Exception {
        String kpis = kpis().toString();
        assertThat(
                        terminal.lines(
                                "price", "on-time", "--kpis", kpis, "--runs", "3", "--drop", "0.6"))
                .anyMatch(line -> line.startsWith("on-time version 1 in 2 units with 4,"))
                .anyMatch(
                        line -> line.startsWith("3 simulated years of each, seed 7; a drop to 60"))
                .anyMatch(line -> line.matches(" +95 % .* \\d+ to \\d+ .* d"))
                .anyMatch(line -> line.matches(" +99 % .*"))
                .anyMatch(line -> line.matches("  02734 +Quang Kim .*"));
        String[] json = {
            "price", "on-time", "--kpis=" + kpis, "--runs=3", "--true-rate=0.96", "--json"
        };
        String priced = terminal.lines(json).get(0);
        JsonNode price = new ObjectMapper().readTree(priced);
        assertThat(price.path("dropTo").asDouble()).isEqualTo(0.75);
        assertThat(price.path("prices")).hasSize(1);
        assertThat(price.at("/prices/0/units/0/unitCode").asText()).isEqualTo("02734");
        assertThat(price.at("/prices/0/found").asInt()).isPositive();
        assertThat(terminal.lines(json)).containsExactly(priced);
    }

    @Test
    void aPriceThatMakesNoSenseIsRefused() {
        refused("overdue watches DOSSIER_OVERDUE, which is no rate", "overdue", "--cases=460");
        refused("arrival-lag watches ARRIVAL_LAG", "arrival-lag", "--cases=460");
        refused("--true-rate is 0.9, but", "on-time", "--cases=460", "--true-rate=0.9");
        refused("--drop is 0.97, but", "on-time", "--cases=460", "--drop=0.97");
        refused("--runs is 0", "on-time", "--cases=460", "--runs=0");
        refused("--cases is -1.0", "on-time", "--cases=-1");
        refused("is no kpis.csv of this version", "on-time", "--kpis=pom.xml");
        refused("There is no rule late", "late", "--cases=460");
        assertThat(terminal.run("price", "on-time", "--data", dir.toString())).isEqualTo(3);
        assertThat(terminal.err()).contains("Or name figures: --kpis FILE");
    }

    private void refused(String sentence, String... arguments) {
        terminal.clear();
        List<String> all = new ArrayList<>(List.of("price"));
        all.addAll(List.of(arguments));
        assertThat(terminal.run(all.toArray(String[]::new))).isEqualTo(2);
        assertThat(terminal.err()).contains(sentence);
    }

    /** Two communes with 16 cases each day of a year between them, and their district. */
    private Path kpis() throws IOException {
        List<String> lines = new ArrayList<>(List.of(KpiTable.header()));
        for (LocalDate day = LocalDate.of(2023, 1, 1);
                day.getYear() == 2023;
                day = day.plusDays(1)) {
            lines.add(row("COMMUNE", "02734", day, 8, 1));
            lines.add(row("COMMUNE", "02740", day, 2, 1));
            lines.add(row("HUYEN", "082", day, 10, 2));
        }
        return Files.write(dir.resolve("kpis.csv"), lines);
    }

    private static String row(String type, String code, LocalDate day, int onTime, int late) {
        List<String> columns = Arrays.asList(KpiTable.header().split(","));
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        cells[columns.indexOf("scope_type")] = type;
        cells[columns.indexOf("scope_code")] = code;
        cells[columns.indexOf("window_type")] = "DAY";
        cells[columns.indexOf("window_start")] = day.toString();
        cells[columns.indexOf("on_time")] = Integer.toString(onTime);
        cells[columns.indexOf("late")] = Integer.toString(late);
        return String.join(",", cells);
    }

    private Path targets(String yaml) throws IOException {
        return Files.writeString(dir.resolve("targets.yaml"), yaml);
    }
}
