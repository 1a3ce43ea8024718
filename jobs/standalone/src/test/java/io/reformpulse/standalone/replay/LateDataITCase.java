package io.reformpulse.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.oracle.KpiComparison;
import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleReference;
import io.reformpulse.simulators.oracle.SmallReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * January's work on paper, sent in a month late: January stands without it as final, then with it
 * as restated, as it would have been in time.
 */
@ExtendWith(SharedFlink.class)
class LateDataITCase {
    private static final String BATCH_COMES = "2024-03-05T09:00";
    private static final Instant BEFORE_THE_BATCH = Instant.parse("2024-03-01T17:00:00Z");
    private static final String JANUARY = "MONTH 2024-01-01";

    @TempDir static Path folder;

    private static Path reference;
    private static Replayed before;
    private static Replayed after;

    @BeforeAll
    static void replay(Replays replays) throws Exception {
        reference =
                SmallReference.write(folder.resolve("reference"), SmallReference.Variant.LAO_CAI);
        Path events = file(late());
        before = replays.run(events, reference, 2, BEFORE_THE_BATCH);
        after = replays.run(events, reference, 2);
    }

    @Test
    void beforeItComesJanuaryIsFinalWithoutIt(Replays replays) throws Exception {
        Replayed without = replays.run(file(inTime()), reference, 1, BEFORE_THE_BATCH);
        assertThat(before.lines()).isEqualTo(without.lines());
        assertThat(rows(before).get("10101 " + JANUARY))
                .containsEntry("status", "FINAL")
                .containsEntry("received", "2")
                .containsEntry("resolved", "1")
                .containsEntry("ratings", "1");
        // The batch, and the heartbeat that ends the file.
        assertThat(before.rejectedByReason())
                .isEqualTo(Map.of("FUTURE", (long) batch().size() + 1));
    }

    @Test
    void onceItHasComeJanuaryIsRestatedAsItWouldHaveBeenInTime(Replays replays) throws Exception {
        List<String> allInTime = new ArrayList<>(inTime());
        allInTime.addAll(batch());
        Replayed prompt = replays.run(file(allInTime), reference, 1);

        assertThat(withoutStatus(after)).isEqualTo(withoutStatus(prompt));
        assertThat(rows(prompt).values()).noneMatch(row -> row.get("status").equals("RESTATED"));
        assertThat(rows(after).get("10101 " + JANUARY))
                .containsEntry("status", "RESTATED")
                .containsEntry("received", "5")
                .containsEntry("resolved", "3")
                .containsEntry("on_time", "2")
                .containsEntry("late", "1")
                .containsEntry("open_end", "2")
                .containsEntry("ratings", "2");
    }

    @Test
    void exactlyTheClosedRowsThatItChangesAreRestated(Replays replays) throws Exception {
        Map<String, Map<String, String>> without =
                withoutStatus(replays.run(file(inTime()), reference, 1));
        Map<String, Map<String, String>> with = withoutStatus(after);
        TreeSet<String> changed = new TreeSet<>(with.keySet());
        changed.removeIf(key -> with.get(key).equals(without.get(key)));
        changed.removeIf(key -> !isClosedWhenItComes(key));
        Map<String, Map<String, String>> rows = rows(after);
        TreeSet<String> restated = new TreeSet<>(rows.keySet());
        restated.removeIf(key -> !rows.get(key).get("status").equals("RESTATED"));
        assertThat(restated).isEqualTo(changed);
        assertThat(restated)
                .contains("10101 " + JANUARY, "101 " + JANUARY, "10 " + JANUARY)
                .contains("10101 WEEK 2024-01-08", "10101 DAY 2024-01-10")
                .doesNotContain("10102 " + JANUARY, "10101 QUARTER 2024-01-01");
        assertThat(rows(after).get("10102 " + JANUARY)).containsEntry("status", "FINAL");
        assertThat(rows(after).get("10101 QUARTER 2024-01-01")).containsEntry("status", "FINAL");
    }

    @Test
    void inAnyOrderItGivesTheSameBytes(Replays replays) throws Exception {
        for (int seed = 1; seed <= 3; seed++) {
            List<String> shuffled = new ArrayList<>(late());
            Collections.shuffle(shuffled, new Random(seed));
            int parallelism = seed == 3 ? 4 : seed;
            assertThat(replays.run(file(shuffled), reference, parallelism).kpis())
                    .isEqualTo(after.kpis());
        }
    }

    @Test
    void theOracleSaysTheSame() throws Exception {
        Path events = file(late());
        List<String> then =
                Oracle.run(events, OracleReference.read(reference), BEFORE_THE_BATCH, Replays.NOW)
                        .kpis();
        assertThat(KpiComparison.differences(then, before.lines())).isEmpty();
        List<String> now =
                Oracle.run(events, OracleReference.read(reference), null, Replays.NOW).kpis();
        assertThat(KpiComparison.differences(now, after.lines())).isEmpty();
    }

    /** Three dossiers of January, of which one is late and one still open, and a rating. */
    private static List<String> batch() {
        return List.of(
                EventText.step("p1", "10101", "P-1", "RECEIVED", "2024-01-09T08:30"),
                EventText.step("p2", "10101", "P-1", "RESOLVED", "2024-01-10T10:00"),
                EventText.rating("p3", "10101", "P-1", 5, "2024-01-10T10:05"),
                EventText.step("p4", "10101", "P-2", "RECEIVED", "2024-01-10T09:00"),
                EventText.step("p5", "10101", "P-2", "RESOLVED", "2024-01-26T16:00"),
                EventText.step("p6", "10101", "P-3", "RECEIVED", "2024-01-30T14:00"));
    }

    private static List<String> inTime() {
        return List.of(
                EventText.step("a1", "10101", "A-1", "RECEIVED", "2024-01-08T09:00"),
                EventText.step("a2", "10101", "A-1", "RESOLVED", "2024-01-09T09:00"),
                EventText.rating("a3", "10101", "A-1", 3, "2024-01-09T09:10"),
                EventText.step("a4", "10101", "A-2", "RECEIVED", "2024-01-29T09:00"),
                EventText.step("b1", "10102", "B-1", "RECEIVED", "2024-01-15T09:00"),
                EventText.step("b2", "10102", "B-1", "RESOLVED", "2024-01-17T15:00"),
                EventText.heartbeat("10101", 1, "2024-02-20T08:00"),
                EventText.heartbeat("10101", 2, "2024-04-20T08:00"));
    }

    private static List<String> late() {
        List<String> late = new ArrayList<>(inTime());
        batch().forEach(line -> late.add(EventText.arriving(line, BATCH_COMES)));
        return late;
    }

    /** By 4.10: a day after three working days, a week and a month after seven days. */
    private static boolean isClosedWhenItComes(String key) {
        String[] scopeTypeStart = key.split(" ");
        String lastClosed =
                switch (scopeTypeStart[1]) {
                    case "DAY" -> "2024-02-28";
                    case "WEEK" -> "2024-02-19";
                    case "MONTH" -> "2024-01-01";
                    default -> "";
                };
        return scopeTypeStart[2].compareTo(lastClosed) <= 0;
    }

    private static Map<String, Map<String, String>> rows(Replayed replayed) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Map<String, String> row : Cells.of(replayed.lines())) {
            String key =
                    row.get("scope_code")
                            + " "
                            + row.get("window_type")
                            + " "
                            + row.get("window_start");
            rows.put(key, row);
        }
        return rows;
    }

    private static Map<String, Map<String, String>> withoutStatus(Replayed replayed) {
        Map<String, Map<String, String>> rows = rows(replayed);
        rows.values().forEach(row -> row.remove("status"));
        return rows;
    }

    private static Path file(List<String> lines) throws Exception {
        return Files.write(Files.createTempFile(folder, "events", ".jsonl"), lines);
    }
}
