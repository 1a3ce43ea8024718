package io.reformpulse.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.chaos.fault.Rows;
import io.reformpulse.standalone.chaos.sabotage.Spoiled;
import io.reformpulse.standalone.cluster.Cluster;
import io.reformpulse.standalone.cluster.ClusterFolder;
import io.reformpulse.standalone.cluster.ClusterState;
import io.reformpulse.standalone.cluster.ProcessId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five rows of {@code ./pulse chaos}, on real processes: those in which different parts are lost,
 * or that are trouble by their feed.
 */
class ChaosITCase {
    private static final long SEED = Long.getLong("pulse.chaos.seed", 1);

    @TempDir Path dir;

    @Test
    void whatALostWorkerLeavesIsWhatAnUndisturbedOneWouldAndTheJudgeFindsEachSabotage()
            throws Exception {
        Chaos.Outcome outcome = run("taskmanager-kill", true);
        assertWell(outcome);
        assertThat(outcome.sabotages()).hasSize(7).allMatch(Spoiled::isFound);
        Path cluster = dir.resolve("taskmanager-kill-" + SEED).resolve("cluster");
        assertThat(Cluster.look(new ClusterFolder(cluster)).members())
                .hasSize(7)
                .extracting(ClusterState.MemberState::state)
                .containsOnly(ProcessId.State.ENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint-damaged", "rescale", "late-commune", "wrong-clocks"})
    void whatIsPublishedInAnotherRowIsWhatAnUndisturbedJobPublishes(String row) throws Exception {
        assertWell(run(row, false));
    }

    private Chaos.Outcome run(String row, boolean sabotage) throws Exception {
        Chaos chaos = new Chaos(dir, true, new StopSignal(), System.out::println);
        return chaos.run(List.of(Rows.of(row)), List.of(SEED), sabotage);
    }

    private static void assertWell(Chaos.Outcome outcome) {
        assertThat(outcome.skipped()).isEmpty();
        assertThat(outcome.rows())
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.isWell()).as(row.findings().toString()).isTrue());
    }
}
