package io.reformpulse.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.oracle.alert.AlertLines;
import io.reformpulse.simulators.oracle.alert.AlertStep;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.scenario.ScenarioCatalogue;
import io.reformpulse.simulators.scenario.Scenarios;
import io.reformpulse.simulators.scenario.truth.GroundTruth;
import io.reformpulse.simulators.workload.WorkloadSpec;
import io.reformpulse.standalone.verify.Verify;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alerts that a replay writes, through Flink, against the oracle and the truth. */
@ExtendWith(SharedFlink.class)
class AlertsVerifiedITCase {
    @TempDir Path folder;

    private Path events;
    private Path truth;
    private Path alerts;
    private final StringWriter said = new StringWriter();

    private void replay(List<String> wishes, WorkloadSpec spec, Replays replays) throws Exception {
        Place place = ReferenceChoice.folder(null).place();
        Scenarios scenarios = Scenarios.parse(wishes, place, spec);
        GroundTruth listener = new GroundTruth(scenarios);
        events = folder.resolve("events.jsonl");
        truth = folder.resolve("events.truth.json");
        EventFileWriter.write(events, place.zone(), () -> scenarios.workload().read(listener));
        listener.manifest().write(truth);
        alerts = replays.run(events, null, 2).out().resolve("alerts.jsonl");
    }

    private boolean isVerified() throws Exception {
        Verify.Wishes wishes =
                new Verify.Wishes(events, null, null, null, alerts, truth, null, null, 20, false);
        return new Verify(wishes).run(Replays.NOW, new PrintWriter(said));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyStepIsToldAtItsMinuteWhateverHappens(long seed, Replays replays) throws Exception {
        List<String> all =
                ScenarioCatalogue.all().stream().map(ScenarioCatalogue.Entry::name).toList();
        replay(all, ScenariosITCase.SPEC.withSeed(seed), replays);
        assertThat(isVerified()).as(said.toString()).isTrue();
        assertThat(said.toString())
                .containsPattern(
                        "alerts.jsonl: [\\d,]+ alert events, of them [1-9][\\d,]* expected")
                .containsPattern("silent-feed +FEED_SILENT +\\d");
    }

    @Test
    void everyOverdueDossierOfTheDefaultYearAlertsOnceAndResolvesOnceUnlessLateDataUndoesIt(
            Replays replays) throws Exception {
        replay(List.of(), WorkloadSpec.year2023(), replays);
        assertThat(isVerified()).as(said.toString()).isTrue();

        Map<String, Integer> opened = new HashMap<>();
        Set<String> ended = new HashSet<>();
        for (AlertStep step : AlertLines.read(alerts)) {
            if (step.ruleId().equals("overdue") && step.isBeginning()) {
                opened.merge(step.dossier(), 1, Integer::sum);
            } else if (step.ruleId().equals("overdue") && step.isEnd()) {
                assertThat(ended.add(step.alertId())).as(step.alertId()).isTrue();
            }
        }
        assertThat(opened).hasSizeGreaterThan(300);
        assertThat(opened.values()).containsOnly(1);
    }
}
