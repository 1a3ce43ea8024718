package io.reformpulse.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.place.Nation;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.ReferenceFolder;
import io.reformpulse.simulators.workload.HeartbeatPace;
import io.reformpulse.simulators.workload.Workload;
import io.reformpulse.simulators.workload.WorkloadSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the product makes of simulated workloads. */
@ExtendWith(SharedFlink.class)
class WorkloadITCase {
    @TempDir Path folder;

    @Test
    void theDefaultYearHasThePublishedFigures(Replays replays) throws Exception {
        Place place = ReferenceChoice.folder(null).place();
        Path events = folder.resolve("events.jsonl");
        EventFileWriter.write(events, place.zone(), new Workload(place, WorkloadSpec.year2023()));
        List<Map<String, String>> rows = Cells.of(replays.run(events, null, 2).lines());

        Map<String, String> quangKim = year(rows, "02734");
        assertThat(quangKim).containsEntry("ended", "1189");
        assertThat(percent(quangKim, "satisfied_rate")).isEqualTo("99.7");

        Map<String, String> banPhiet = year(rows, "02911");
        assertThat(number(banPhiet, "ended")).isBetween(1_400, 1_420);
        assertThat(number(banPhiet, "on_time"))
                .isGreaterThan(number(banPhiet, "with_due") * 99 / 100);
        assertThat(number(banPhiet, "ratings")).isGreaterThan(100);
        assertThat(percent(banPhiet, "satisfied_rate")).isEqualTo("100.0");

        Map<String, String> province = year(rows, "10");
        assertThat(number(province, "received") + number(province, "refused"))
                .isBetween(69_900, 70_000);
        assertThat(new BigDecimal(province.get("satisfied_rate")))
                .isGreaterThan(new BigDecimal("0.95"));
        assertThat(new BigDecimal(province.get("on_time_rate")))
                .isBetween(new BigDecimal("0.990"), new BigDecimal("0.997"));
    }

    @Test
    void aNationIsReplayedToItsRoot(Replays replays) throws Exception {
        Path reference = folder.resolve("nation");
        ReferenceFolder nation = Nation.of(ReferenceChoice.folder(null), 200);
        nation.write(reference);
        Place place = nation.place();
        WorkloadSpec spec =
                WorkloadSpec.year2023()
                        .withDossiers(3_000)
                        .withPeriod(LocalDate.of(2023, 3, 6), LocalDate.of(2023, 3, 19))
                        .withHeartbeats(
                                new HeartbeatPace(Duration.ofHours(8), Duration.ofHours(24)));
        Path events = folder.resolve("events.jsonl.gz");
        EventFileWriter.write(events, place.zone(), new Workload(place, spec));
        List<Map<String, String>> rows =
                Cells.of(replays.run(events, reference, 2).lines()).stream()
                        .filter(row -> row.get("window_type").equals("YEAR"))
                        .toList();
        assertThat(rows.stream().filter(row -> row.get("scope_type").equals("COMMUNE")))
                .hasSize(200);
        assertThat(rows.stream().filter(row -> row.get("scope_type").equals("TINH"))).hasSize(2);
        Map<String, String> root = year(rows, "N");
        assertThat(root).containsEntry("scope_type", "NATION");
        assertThat(number(root, "received") + number(root, "refused")).isEqualTo(3_000);
    }

    private static Map<String, String> year(List<Map<String, String>> rows, String scope) {
        return rows.stream()
                .filter(row -> row.get("scope_code").equals(scope))
                .filter(row -> row.get("window_type").equals("YEAR"))
                .filter(row -> row.get("window_start").equals("2023-01-01"))
                .findFirst()
                .orElseThrow();
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private static String percent(Map<String, String> row, String column) {
        return new BigDecimal(row.get(column))
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .toString();
    }
}
