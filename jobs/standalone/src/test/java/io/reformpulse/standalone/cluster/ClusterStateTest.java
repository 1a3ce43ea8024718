package io.reformpulse.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.standalone.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterStateTest {
    private static final Member BROKER =
            new Member("broker-1", List.of("java", "-cp", "a.jar", "Main"), Map.of("kafka", 9094));

    @TempDir Path dir;

    private final ClusterState state =
            new ClusterState(
                    new ClusterPlan(1, 1, false, false, 1),
                    "127.0.0.1:9094",
                    "id",
                    List.of(new ClusterState.MemberState(BROKER, null)));

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        Path file = dir.resolve("cluster.json");
        ClusterState started = state.started("broker-1", new ProcessId(12, 34));
        started.write(file);
        assertThat(ClusterState.read(file)).isEqualTo(started);
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws Exception {
        Path file = Files.writeString(dir.resolve("cluster.json"), "{\"x\": 1}");
        assertThatThrownBy(() -> ClusterState.read(file))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("does not tell of a cluster");
    }

    @Test
    void anUnknownNameIsAnsweredByThoseThatThereAre() {
        assertThatThrownBy(() -> state.member("broker-2"))
                .hasMessage("There is no broker-2 in this cluster, only broker-1.");
    }

    @Test
    void aFolderWithoutAClusterSaysHowToGetOne() {
        assertThatThrownBy(() -> Cluster.look(new ClusterFolder(dir)))
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.exitCode()).isEqualTo(3))
                .hasMessageContaining("./pulse cluster up");
    }
}
