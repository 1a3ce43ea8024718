package io.reformpulse.standalone.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.standalone.chaos.check.Screen;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Notes, on a thread of its own, what the control room shows, and how old it says that is. */
final class RoomWatch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 500;
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<Screen.Shown> shown = new ArrayList<>();
    private final HttpRequest present;
    private final FutureTask<Void> looking = new FutureTask<>(this::run, null);
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param port of the control room
     */
    RoomWatch(int port) {
        present =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:" + port + "/api/v1/present?window=DAY"))
                        .timeout(PATIENCE)
                        .build();
        thread = new Thread(looking, "room-watch");
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                look();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            // Before it is asked: what it answers is of then or later.
            long now = System.currentTimeMillis();
            HttpResponse<byte[]> told = http.send(present, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode all = JSON.readTree(told.body());
            // Before the first epoch is closed it shows no figures.
            if (told.statusCode() == OK && all.hasNonNull("asOf")) {
                note(shown(now, all));
            }
        } catch (IOException notThere) {
            // A page that does not answer shows nothing.
        }
    }

    private void note(Screen.Shown one) {
        synchronized (shown) {
            shown.add(one);
        }
    }

    private static Screen.Shown shown(long now, JsonNode told) {
        List<Screen.Day> days = new ArrayList<>();
        for (JsonNode row : told.path("rows")) {
            days.add(
                    new Screen.Day(
                            row.path("scope").asText(),
                            millis(row.path("start")),
                            row.path("received").asLong(),
                            row.path("resolved").asLong(),
                            row.path("onTimeCount").asLong(),
                            row.path("late").asLong()));
        }
        return new Screen.Shown(
                now,
                millis(told.path("asOf")),
                told.path("epoch").asLong(),
                told.path("lagMillis").asLong(),
                told.path("stale").asBoolean(),
                days);
    }

    private static long millis(JsonNode instant) {
        return Instant.parse(instant.asText()).toEpochMilli();
    }

    /** All that it said so far. */
    List<Screen.Shown> shown() {
        synchronized (shown) {
            return List.copyOf(shown);
        }
    }

    /** Fails if it could not look to the end. */
    @Override
    public void close() throws InterruptedException, ExecutionException {
        closed = true;
        thread.interrupt();
        looking.get();
    }
}
