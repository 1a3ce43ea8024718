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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./pulse control-room} in a process of its own. */
final class RoomProcess extends PulseProcess {
    private static final int HEAP_MEGABYTES = 256;
    private static final Pattern ADDRESS = Pattern.compile("Control room: (http://\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("shown this once: (\\S+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    RoomProcess(String kafka, Path data, int port, String... options) throws IOException {
        super(
                Files.createTempFile(Files.createDirectories(data), "output", ".txt"),
                HEAP_MEGABYTES,
                arguments(kafka, data, port, options));
    }

    private static List<String> arguments(String kafka, Path data, int port, String... options) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "control-room",
                                "--kafka=" + kafka,
                                "--data=" + data,
                                "--port=" + port,
                                "--simulated"));
        arguments.addAll(List.of(options));
        return arguments;
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

    HttpResponse<String> get(String route, String... headers) throws Exception {
        return http.send(request(route, headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String route, String body, String... headers) throws Exception {
        return http.send(
                request(route, headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String route, String... headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + "/api/v1/" + route));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Signs in; the headers of all that follows. */
    String[] signIn(String name, String password) throws Exception {
        HttpResponse<String> answer =
                post(
                        "session",
                        JSON.writeValueAsString(Map.of("name", name, "password", password)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return new String[] {
            "Cookie",
            answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0],
            "X-CSRF-Token",
            JSON.readTree(answer.body()).get("csrf").asText()
        };
    }

    /** That of the admin who was made; it is printed once. */
    String firstPassword() throws IOException {
        Matcher matcher = PASSWORD.matcher(printed());
        if (!matcher.find()) {
            throw new AssertionError("No password is printed:\n" + printed());
        }
        return matcher.group(1);
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
