package io.reformpulse.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.oracle.Conservation;
import io.reformpulse.simulators.oracle.KpiComparison;
import io.reformpulse.simulators.oracle.Mix;
import io.reformpulse.simulators.oracle.NeverReceived;
import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleReference;
import io.reformpulse.simulators.oracle.OracleResult;
import io.reformpulse.simulators.oracle.RandomEvents;
import io.reformpulse.simulators.oracle.RejectedLine;
import io.reformpulse.simulators.oracle.SmallReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random events through Flink against a second, naive program: figures, books and rejections. The
 * seed decides the jurisdiction too.
 */
@ExtendWith(SharedFlink.class)
class OracleITCase {
    private static final int DOSSIERS = 120;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {0, 3, 9, 14, 20, 31, 37, 42})
    void whateverComesTheFiguresAreTheOracles(long seed, Replays replays) throws Exception {
        compare(replays, seed, Mix.nasty(200));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 18, 25, 44})
    void overYearsWithPurgesAndFrozenRowsTheFiguresAreTheOracles(long seed, Replays replays)
            throws Exception {
        compare(replays, seed, Mix.longSpan());
    }

    private void compare(Replays replays, long seed, Mix mix) throws Exception {
        SmallReference.Variant variant = SmallReference.Variant.forSeed(seed);
        Path reference = SmallReference.write(folder.resolve("reference"), variant);
        Path events = folder.resolve("events.jsonl");
        RandomEvents.write(events, seed, DOSSIERS, mix.withZone(ZoneId.of(variant.zone())));
        OracleResult expected =
                Oracle.run(events, OracleReference.read(reference), null, Replays.NOW);

        Replayed replayed = replays.run(events, reference, seed % 2 == 0 ? 2 : 1);

        assertThat(KpiComparison.differences(expected.kpis(), replayed.lines())).isEmpty();
        assertThat(replayed.lines()).hasSizeGreaterThan(500);
        assertBooks(expected, replayed);
        assertRejectedAreKept(Files.readAllLines(events), expected, replayed);
        assertThat(replayed.differences(events, reference)).isEmpty();
    }

    private static void assertBooks(OracleResult expected, Replayed replayed) {
        assertThat(books(replayed.count("read"), replayed::count))
                .isEqualTo(books(expected.total()));
        for (String topic : List.of("dossier", "rating", "heartbeat")) {
            Conservation of = expected.conservation().get(topic);
            Map<String, Long> actual =
                    books(
                            of.get("read"),
                            name ->
                                    replayed.summary()
                                            .at("/byTopic/" + topic)
                                            .get(name)
                                            .longValue());
            assertThat(actual).as(topic).isEqualTo(books(of));
        }
        assertThat(replayed.rejectedByReason()).isEqualTo(expected.total().rejectedByReason());
        assertThat(replayed.count("unaccounted")).isZero();
    }

    private static void assertRejectedAreKept(
            List<String> lines, OracleResult expected, Replayed replayed) {
        List<RejectedLine> oneByOne = new ArrayList<>();
        List<Replayed.Rejected> together = new ArrayList<>();
        for (Replayed.Rejected each : replayed.rejected()) {
            if (each.reason().equals("NEVER_RECEIVED")) {
                together.add(each);
                continue;
            }
            oneByOne.add(new RejectedLine(each.line(), each.reason()));
            assertThat(each.records()).isOne();
            String line = lines.get(Math.toIntExact(each.line()) - 1);
            assertThat(each.text()).isEqualTo(line);
            assertThat(each.rawLength()).isEqualTo(line.getBytes(StandardCharsets.UTF_8).length);
        }
        assertThat(oneByOne).containsExactlyElementsOf(expected.rejectedLines());
        assertThat(together).hasSameSizeAs(expected.neverReceived());
        for (NeverReceived dossier : expected.neverReceived()) {
            assertThat(together)
                    .anySatisfy(
                            each -> {
                                assertThat(each.records()).isEqualTo(dossier.steps().size());
                                for (NeverReceived.Step step : dossier.steps()) {
                                    assertThat(each.message())
                                            .contains(dossier.dossier(), step.eventId());
                                }
                            });
        }
    }

    private static Map<String, Long> books(Conservation of) {
        return of.counts();
    }

    private static Map<String, Long> books(long read, ToLongFunction<String> count) {
        Map<String, Long> books = new TreeMap<>();
        books.put("read", read);
        for (String name :
                List.of("applied", "waiting", "superseded", "replaced", "duplicates", "rejected")) {
            books.put(name, count.applyAsLong(name));
        }
        return books;
    }
}
