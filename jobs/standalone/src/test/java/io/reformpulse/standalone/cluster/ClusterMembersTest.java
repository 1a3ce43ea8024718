package io.reformpulse.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterMembersTest {
    @TempDir Path dir;

    private final ClusterPlan plan = new ClusterPlan(3, 2, true, true, 2);

    @Test
    void theyComeInTheOrderInWhichTheyNeedOneAnother() {
        assertThat(members(null))
                .extracting(Member::name)
                .containsExactly(
                        "zookeeper",
                        "broker-1",
                        "broker-2",
                        "broker-3",
                        "jobmanager-1",
                        "jobmanager-2",
                        "taskmanager-1",
                        "taskmanager-2",
                        "delivery",
                        "control-room");
    }

    @Test
    void theJobsMainIsTheOneOfARealClusterAndNoCheckpointIsGivenUp() {
        Path checkpoint = dir.resolve("chk-7");
        List<String> command = member(members(checkpoint), "jobmanager-2").command();
        assertThat(command)
                .containsSubsequence(
                        "org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint",
                        "--job-classname",
                        "io.reformpulse.engine.PulseJob",
                        "--fromSavepoint",
                        checkpoint.toUri().toString(),
                        "--clock.source=log");
    }

    @Test
    void aTaskManagerIsToldItsMemoryAndItsName() {
        assertThat(member(members(null), "taskmanager-1").command())
                .anyMatch(word -> word.startsWith("-Xmx"))
                .anyMatch(word -> word.startsWith("-XX:MaxDirectMemorySize"))
                .anyMatch(word -> word.startsWith("taskmanager.memory.managed.size="))
                .contains("-Dtaskmanager.resource-id=taskmanager-1");
    }

    @Test
    void allThatIsSimulatedKnowsIt() {
        for (String name : List.of("delivery", "control-room")) {
            assertThat(member(members(null), name).command()).contains("--simulated");
        }
    }

    @Test
    void flinkTakesNoJobsAndListensOnLoopback() throws Exception {
        Path file = dir.resolve("config.yaml");
        flink().write(file);
        assertThat(Files.readAllLines(file))
                .contains(
                        "web.submit.enable: \"false\"",
                        "rest.bind-address: \"127.0.0.1\"",
                        "high-availability.type: \"zookeeper\"");
    }

    private List<Member> members(Path checkpoint) {
        return ClusterMembers.of(
                plan, new ClusterFolder(dir), ports(), flink(), ClusterTuning.NONE, checkpoint);
    }

    private FlinkConfig flink() {
        return new FlinkConfig(new ClusterFolder(dir), ports(), "run-1", ClusterTuning.NONE);
    }

    private ClusterPorts ports() {
        return ClusterPorts.choose(
                plan, new ClusterPorts.Wishes(0, 0, 0), new PortChooser(new Random(1)));
    }

    private static Member member(List<Member> members, String name) {
        return members.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
