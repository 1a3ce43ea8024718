package io.reformpulse.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.standalone.replay.Folders;
import io.reformpulse.standalone.replay.ReferenceChoice;
import io.reformpulse.standalone.rules.TargetsTopic;
import io.reformpulse.standalone.up.DataDir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pulse up} on a workload with a scenario: what its data folder remembers and tells. */
class UpWorkloadITCase {
    private static final String[] WISHES = {
        "--dossiers=3000",
        "--to=2023-04-04",
        "--from=2023-03-06",
        "--scenario=silent-feed:from=day 2"
    };

    @TempDir Path dir;

    private int runs;

    @Test
    void itGoesOnWithTheSameWorkloadAndSaysWhatIsInjected() throws Exception {
        try (UpProcess run = up(WISHES)) {
            run.await("figures", () -> run.printed().contains(" epoch "));
            run.await("what will be injected", () -> Files.exists(truth()));
            assertThat(rulesOfTheJob()).isEqualTo(ReferenceChoice.files(null).rules());
            assertThat(run.stop()).isZero();
        }
        Manifest first = Manifest.read(truth());
        assertThat(first.scenarios()).extracting(Manifest.Scenario::name).contains("silent-feed");
        assertThat(first.totals().arrived()).isPositive();

        try (UpProcess run = up("--seed=8")) {
            assertThat(run.awaitEnd()).isEqualTo(2);
            assertThat(run.printed()).contains("already plays 3,000 dossiers", "silent-feed");
        }

        Folders.delete(dir.resolve("data/checkpoints"));
        try (UpProcess run = up()) {
            run.await("figures", () -> run.printed().contains(" epoch "));
            assertThat(run.printed()).contains("without a checkpoint it reads all");
            assertThat(run.stop()).isZero();
        }
        assertThat(Manifest.read(truth()).totals().arrived())
                .isGreaterThanOrEqualTo(first.totals().arrived());
    }

    private RuleBook rulesOfTheJob() throws IOException {
        String kafka = DataDir.running(dir.resolve("data")).getProperty("kafka");
        List<String> passedOver = new ArrayList<>();
        RuleBook rules = new TargetsTopic(kafka, passedOver::add).read();
        assertThat(passedOver).isEmpty();
        return rules;
    }

    private Path truth() {
        return dir.resolve("data/truth.json");
    }

    private UpProcess up(String... wishes) throws IOException {
        List<String> options = new ArrayList<>(List.of(wishes));
        options.add("--speed=3600");
        runs++;
        return UpProcess.start(
                dir.resolve("data"),
                dir.resolve("run-" + runs + ".txt"),
                options.toArray(String[]::new));
    }
}
