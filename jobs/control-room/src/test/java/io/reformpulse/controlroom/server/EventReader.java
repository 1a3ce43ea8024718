package io.reformpulse.controlroom.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Reads a stream of server-sent events, as a browser does. */
final class EventReader implements AutoCloseable {
    private final InputStream in;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    /** One event. */
    record Event(String id, String name, JsonNode data) {}

    private EventReader(InputStream in) {
        this.in = in;
        Thread reader = new Thread(this::read, "event-reader");
        reader.setDaemon(true);
        reader.start();
    }

    static EventReader open(RoomRig rig, String window, String lastEventId, String... headers)
            throws Exception {
        var request = rig.request("/api/v1/stream?window=" + window, headers);
        request.header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> answer =
                rig.http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode());
        }
        return new EventReader(answer.body());
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String id = null;
            String name = null;
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, name, RoomRig.JSON.readTree(line.substring(6))));
                }
            }
        } catch (IOException e) {
            // The connection was ended.
        }
        over = true;
    }

    boolean isOver() {
        return over;
    }

    List<Event> events() {
        return events;
    }

    /** The first event of a name, once it has come. */
    Event await(String name) {
        Awaitility.await(name).until(() -> find(name) != null);
        return find(name);
    }

    private Event find(String name) {
        return events.stream().filter(event -> event.name.equals(name)).findFirst().orElse(null);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
