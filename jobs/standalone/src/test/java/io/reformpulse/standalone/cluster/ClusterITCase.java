package io.reformpulse.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.standalone.process.PulseProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pulse cluster}, command by command, in the time of this machine. */
class ClusterITCase {
    private static final int HEAP_MEGABYTES = 256;
    private static final int CONNECT_MILLIS = 1_000;

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

        onlyFlinksMetricsListenBeyondThisMachine();
        flinkTakesNoJobs();

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

    /** As Prometheus asks for them, and their reporter knows no address; see SECURITY.md. */
    private void onlyFlinksMetricsListenBeyondThisMachine() throws IOException {
        List<String> open = new ArrayList<>();
        for (ClusterState.MemberState each : state().members()) {
            String name = each.member().name();
            for (Map.Entry<String, Integer> port : each.member().ports().entrySet()) {
                if (isOpenBeyondLoopback(port.getValue())) {
                    open.add(name.replaceAll("-\\d+", "") + " " + port.getKey());
                }
            }
        }
        assertThat(open).isSubsetOf("jobmanager metrics", "taskmanager metrics");
    }

    private static boolean isOpenBeyondLoopback(int port) throws IOException {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                try (Socket socket = new Socket()) {
                    if (!address.isLoopbackAddress()) {
                        socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
                        return true;
                    }
                } catch (IOException closed) {
                    // As it should be.
                }
            }
        }
        return false;
    }

    private void flinkTakesNoJobs() throws Exception {
        String flink =
                "http://127.0.0.1:" + state().member("jobmanager-1").member().ports().get("flink");
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest.Builder config = HttpRequest.newBuilder(URI.create(flink + "/config"));
        assertThat(http.send(config.build(), HttpResponse.BodyHandlers.ofString()).body())
                .contains("\"web-submit\":false", "\"web-cancel\":false");
        for (String path : List.of("/jars/upload", "/jars/any/run")) {
            HttpRequest job =
                    HttpRequest.newBuilder(URI.create(flink + path))
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build();
            assertThat(http.send(job, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private ClusterState state() {
        return ClusterState.read(new ClusterFolder(dir.resolve("cluster")).state());
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
