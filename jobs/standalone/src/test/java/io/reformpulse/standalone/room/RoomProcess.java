package io.reformpulse.standalone.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.standalone.process.PulseProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./pulse control-room} in a process of its own. */
final class RoomProcess extends PulseProcess {
    private static final int HEAP_MEGABYTES = 256;
    private static final Pattern ADDRESS = Pattern.compile("Control room: (http://\\S+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    RoomProcess(String kafka, Path data, int port) throws IOException {
        super(
                Files.createTempFile(Files.createDirectories(data), "output", ".txt"),
                HEAP_MEGABYTES,
                List.of(
                        "control-room",
                        "--kafka=" + kafka,
                        "--data=" + data,
                        "--port=" + port,
                        "--simulated"));
    }

    /** Waits until it answers; fails with what it printed if it ends before. */
    RoomProcess awaitReady() {
        await("the control room", () -> address() != null && get("ready").statusCode() == 200);
        return this;
    }

    /** What is now of a kind of window. */
    JsonNode present(String window) throws Exception {
        return json("present?window=" + window);
    }

    JsonNode json(String route) throws Exception {
        return JSON.readTree(get(route).body());
    }

    private HttpResponse<String> get(String route) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address() + "/api/v1/" + route)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Null until it is printed. */
    String address() throws IOException {
        Matcher matcher = ADDRESS.matcher(printed());
        return matcher.find() ? matcher.group(1) : null;
    }

    int port() throws IOException {
        return URI.create(address()).getPort();
    }
}
