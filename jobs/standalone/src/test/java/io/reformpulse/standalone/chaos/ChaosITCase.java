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

/** A row of {@code ./pulse chaos}, on real processes; {@code -Dpulse.chaos.row=NAME} for others. */
class ChaosITCase {
    private static final String ROW = System.getProperty("pulse.chaos.row", "taskmanager-kill");
    private static final long SEED = Long.getLong("pulse.chaos.seed", 1);

    @TempDir Path dir;

    @Test
    void whatALostWorkerLeavesIsWhatAnUndisturbedOneWouldAndTheJudgeFindsEachSabotage()
            throws Exception {
        Chaos chaos = new Chaos(dir, true, new StopSignal(), System.out::println);
        Chaos.Outcome outcome = chaos.run(List.of(Rows.of(ROW)), List.of(SEED), true);
        assertThat(outcome.rows()).allSatisfy(row -> assertThat(row.findings()).isEmpty());
        assertThat(outcome.sabotages()).hasSize(6).allMatch(Spoiled::isFound);
        Path cluster = dir.resolve(ROW + "-" + SEED).resolve("cluster");
        assertThat(Cluster.look(new ClusterFolder(cluster)).members())
                .hasSize(7)
                .extracting(ClusterState.MemberState::state)
                .containsOnly(ProcessId.State.ENDED);
    }
}
