package io.reformpulse.standalone.chaos;

import io.reformpulse.standalone.chaos.check.Screen;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Notes, on a thread of its own, how old the control room says its figures are. */
final class RoomWatch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 500;
    private static final double MILLIS = 1_000;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<Screen.Shown> shown = new ArrayList<>();
    private final HttpRequest metrics;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param port of the control room
     */
    RoomWatch(int port) {
        metrics =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                        .timeout(PATIENCE)
                        .build();
        thread = new Thread(this::run, "room-watch");
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
            String told = http.send(metrics, HttpResponse.BodyHandlers.ofString()).body();
            double asOf = value(told, "pulse_room_as_of_seconds");
            if (!Double.isNaN(asOf)) {
                note(
                        new Screen.Shown(
                                now,
                                Math.round(asOf * MILLIS),
                                Math.round(value(told, "pulse_room_lag_seconds") * MILLIS),
                                value(told, "pulse_room_stale") > 0));
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

    private static double value(String told, String name) {
        return told.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** All that it said so far. */
    List<Screen.Shown> shown() {
        synchronized (shown) {
            return List.copyOf(shown);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join();
    }
}
