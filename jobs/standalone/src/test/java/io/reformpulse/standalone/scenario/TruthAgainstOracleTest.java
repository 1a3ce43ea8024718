package io.reformpulse.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleReference;
import io.reformpulse.simulators.place.ReferenceFolder;
import io.reformpulse.simulators.scenario.Scenarios;
import io.reformpulse.simulators.scenario.truth.GroundTruth;
import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the truth says of each commune is what the figures of its events come to. */
class TruthAgainstOracleTest {
    private static final WorkloadSpec SPEC =
            WorkloadSpec.year2023()
                    .withDossiers(12_000)
                    .withPeriod(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 6, 29));
    private static final List<String> WISHES =
            List.of("calm", "on-time-drop:communes=rank 1", "rating-drop:communes=rank 2");

    private static Manifest truth;
    private static Map<String, Map<String, Long>> figures;

    @BeforeAll
    static void play(@TempDir Path folder) throws IOException {
        ReferenceFolder reference = ReferenceChoice.folder(null);
        Scenarios scenarios = Scenarios.parse(WISHES, reference.place(), SPEC);
        GroundTruth listener = new GroundTruth(scenarios);
        Path events = folder.resolve("events.jsonl");
        EventFileWriter.write(
                events, scenarios.place().zone(), () -> scenarios.workload().read(listener));
        truth = listener.manifest();
        Instant later = Instant.parse("2026-01-01T00:00:00Z");
        ReferenceFiles files = ReferenceChoice.files(null);
        OracleReference forOracle =
                OracleReference.parse(
                        files.jurisdiction(), files.units(), files.procedures(), files.calendar());
        figures = ofTheYear(Oracle.run(events, forOracle, null, later).kpis());
    }

    @Test
    void asManyDossiersEnd() {
        for (Manifest.Commune commune : truth.communes()) {
            Map<String, Long> row = figures.getOrDefault(commune.code(), Map.of());
            long ended = row.getOrDefault("resolved", 0L) + row.getOrDefault("stopped", 0L);
            assertThat(commune.ended()).as(commune.code()).isEqualTo(ended);
        }
    }

    @Test
    void thoseThatEndLateAreLateAndHardlyAnyOther() {
        long more = 0;
        for (Manifest.Commune commune : truth.communes()) {
            long late = figures.getOrDefault(commune.code(), Map.of()).getOrDefault("late", 0L);
            assertThat(commune.late()).as(commune.code()).isLessThanOrEqualTo(late);
            more += late - commune.late();
        }
        // A second request for papers makes a dossier late without any fault in its handling.
        assertThat(more).isLessThan(SPEC.dossiers() / 250);
    }

    @Test
    void theDropsAreWhereTheTruthPutsThem() {
        String behind = commune("on-time-drop");
        assertThat(rate(behind, "on_time", "late")).isBetween(0.7, 0.92);
        String grumbling = commune("rating-drop");
        assertThat(share(grumbling, "satisfied", "ratings")).isBetween(0.7, 0.92);
        for (String code : figures.keySet()) {
            if (figures.get(code).get("ended") > 100) {
                assertThat(code.equals(behind) || rate(code, "on_time", "late") > 0.96).isTrue();
                assertThat(code.equals(grumbling) || share(code, "satisfied", "ratings") > 0.96)
                        .isTrue();
            }
        }
    }

    private static String commune(String scenario) {
        return truth.scenarios().stream()
                .filter(one -> one.name().equals(scenario))
                .findFirst()
                .orElseThrow()
                .meant()
                .get("communes")
                .get(0);
    }

    private static double rate(String commune, String good, String bad) {
        double count = figures.get(commune).get(good);
        return count / (count + figures.get(commune).get(bad));
    }

    private static double share(String commune, String part, String all) {
        return (double) figures.get(commune).get(part) / figures.get(commune).get(all);
    }

    /** The whole numbers of each commune's year. */
    private static Map<String, Map<String, Long>> ofTheYear(List<String> lines) {
        List<String> header = Arrays.asList(lines.get(0).split(","));
        Map<String, Map<String, Long>> figures = new HashMap<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("COMMUNE") || !cells[2].equals("YEAR")) {
                continue;
            }
            Map<String, Long> row = figures.computeIfAbsent(cells[1], code -> new HashMap<>());
            for (String column :
                    List.of(
                            "resolved",
                            "stopped",
                            "ended",
                            "on_time",
                            "late",
                            "ratings",
                            "satisfied")) {
                row.put(column, Long.valueOf(cells[header.indexOf(column)]));
            }
        }
        return figures;
    }
}
