package io.reformpulse.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.standalone.process.PulseProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pulse cluster}, command by command, in the time of this machine. */
class ClusterITCase {
    private static final int HEAP_MEGABYTES = 256;

    @TempDir Path dir;

    private int commands;
    private String printed;

    @Test
    void aClusterComesUpLosesAProcessGetsItBackAndStops() throws Exception {
        String[] up = {"up", "--port=0", "--kafka-port=0", "--flink-port=0"};
        assertThat(cluster(up)).as(() -> printed).isZero();
        assertThat(printed).contains("Control room: http://localhost:", "./pulse cluster stop");
        assertThat(cluster("status")).as(() -> printed).isZero();
        assertThat(printed).contains("taskmanager-2", "job: RUNNING, 12 of 12 subtasks run");

        assertThat(cluster(up)).isEqualTo(2);
        assertThat(printed).contains("A cluster runs on", "already");

        assertThat(cluster("kill", "delivery")).as(() -> printed).isZero();
        assertThat(cluster("status")).isEqualTo(1);
        assertThat(cluster("kill", "delivery")).isEqualTo(1);
        assertThat(printed).contains("delivery does not run");
        assertThat(cluster("start", "delivery")).as(() -> printed).isZero();
        assertThat(cluster("start", "delivery")).isEqualTo(2);
        assertThat(cluster("logs", "broker-1", "--lines=5")).isZero();
        assertThat(printed.lines()).isNotEmpty();

        assertThat(cluster("stop")).as(() -> printed).isZero();
        assertThat(printed).doesNotContain("Killing");
        assertThat(cluster("status", "--json")).isEqualTo(3);
        assertThat(printed).contains("\"UNREACHABLE\"").doesNotContain("\"RUNNING\"");
    }

    private int cluster(String... words) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("cluster"));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--data", dir.resolve("cluster").toString()));
        Path output = dir.resolve("command-" + ++commands + ".txt");
        try (PulseProcess process = new PulseProcess(output, HEAP_MEGABYTES, arguments)) {
            int code = process.awaitEnd();
            printed = process.printed();
            return code;
        }
    }

    /** Leaves nothing behind, however the test ended. */
    @AfterEach
    void stop() throws Exception {
        ClusterFolder folder = new ClusterFolder(dir.resolve("cluster"));
        if (ClusterState.read(folder.state()) != null) {
            try (Cluster cluster = Cluster.open(folder)) {
                cluster.stop(sentence -> {});
            }
        }
    }
}
