package io.reformpulse.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.scenario.ScenarioCatalogue;
import io.reformpulse.simulators.scenario.Scenarios;
import io.reformpulse.simulators.workload.HeartbeatPace;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.verify.Verify;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real province's two months, whatever happens to it, through Flink against the oracle. */
@ExtendWith(SharedFlink.class)
class ScenariosITCase {
    static final WorkloadSpec SPEC =
            WorkloadSpec.year2023()
                    .withDossiers(1_500)
                    .withPeriod(LocalDate.of(2023, 12, 11), LocalDate.of(2024, 1, 28))
                    .withHeartbeats(new HeartbeatPace(Duration.ofHours(6), Duration.ofHours(24)));

    @TempDir Path folder;

    static Stream<String> names() {
        return ScenarioCatalogue.all().stream().map(ScenarioCatalogue.Entry::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachScenarioAloneGivesTheOraclesFigures(String name, Replays replays) throws Exception {
        assertThat(differences(List.of(name), name.length(), replays)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void allScenariosTogetherGiveTheOraclesFigures(long seed, Replays replays) throws Exception {
        assertThat(differences(names().toList(), seed, replays)).isNull();
    }

    /** What verify says if anything differs; null if nothing does. */
    private String differences(List<String> wishes, long seed, Replays replays) throws Exception {
        Place place = ReferenceChoice.folder(null).place();
        Path events = folder.resolve("events.jsonl");
        Scenarios scenarios = Scenarios.parse(wishes, place, SPEC.withSeed(seed));
        EventFileWriter.write(events, place.zone(), scenarios.workload());
        Path kpis = replays.run(events, null, 2).out().resolve("kpis.csv");

        StringWriter said = new StringWriter();
        boolean equal =
                new Verify(new Verify.Wishes(events, kpis, null, 20))
                        .run(Replays.NOW, new PrintWriter(said));
        return equal ? null : said.toString();
    }
}
