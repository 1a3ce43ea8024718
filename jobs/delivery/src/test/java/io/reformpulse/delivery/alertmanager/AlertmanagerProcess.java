package io.reformpulse.delivery.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The real Alertmanager, of Debian's package or on the path, on a free port. */
final class AlertmanagerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String CONFIG =
            """
            route: {receiver: nobody, group_by: ['...'], group_wait: 100ms, group_interval: 100ms}
            receivers: [{name: nobody}]
            """;

    private final Path folder;
    private final int port;
    private Process process;

    private AlertmanagerProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** The program; null if it is not on this machine. */
    static Path program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(
                        each ->
                                Stream.of("prometheus-alertmanager", "alertmanager")
                                        .map(Path.of(each)::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    static AlertmanagerProcess start(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.yml"), CONFIG);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            AlertmanagerProcess alertmanager = new AlertmanagerProcess(folder, free.getLocalPort());
            free.close();
            alertmanager.comeBack();
            return alertmanager;
        }
    }

    void comeBack() throws IOException {
        process =
                new ProcessBuilder(
                                program().toString(),
                                "--config.file=" + folder.resolve("config.yml"),
                                "--storage.path=" + folder.resolve("data"),
                                "--web.listen-address=127.0.0.1:" + port,
                                "--cluster.listen-address=")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();
        Awaitility.await("Alertmanager")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> get("/-/ready").statusCode() == 200);
    }

    void die() {
        process.destroyForcibly();
        Awaitility.await("its end").atMost(PATIENCE).until(() -> !process.isAlive());
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The alerts that are active in it. */
    List<JsonNode> active() throws Exception {
        List<JsonNode> active = new ArrayList<>();
        new ObjectMapper().readTree(get("/api/v2/alerts").body()).forEach(active::add);
        return active;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url() + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        die();
    }
}
