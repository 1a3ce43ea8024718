package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.controlroom.history.Rows;
import io.reformpulse.schemas.KpiUpdate;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream over real HTTP. */
class StreamTest {
    @TempDir Path dir;

    private RoomRig rig;

    @BeforeEach
    void open() {
        rig = RoomRig.open(dir);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aChangeReachesWhoFollows() throws Exception {
        rig.told();
        try (EventReader events = EventReader.open(rig, "DAY", null)) {
            assertThat(events.await("snapshot").data().get("rows")).hasSize(2);
            rig.close(Rows.day("02635", Rows.MIDNIGHT, RoomRig.AS_OF, 2, 5));
            Awaitility.await("the change")
                    .until(
                            () ->
                                    events.events().stream()
                                            .anyMatch(
                                                    event ->
                                                            event.data()
                                                                    .at("/rows/0/scope")
                                                                    .asText()
                                                                    .equals("02635")));
        }
    }

    @Test
    void whoComesBackGoesOnWhereItWas() throws Exception {
        rig.told();
        String last;
        try (EventReader events = EventReader.open(rig, "DAY", null)) {
            last = events.await("snapshot").id();
        }
        rig.close(Rows.day("02635", Rows.MIDNIGHT, RoomRig.AS_OF, 2, 5));
        try (EventReader events = EventReader.open(rig, "DAY", last)) {
            assertThat(events.await("delta").data().at("/rows/0/scope").asText())
                    .isEqualTo("02635");
            assertThat(events.events()).noneMatch(event -> event.name().equals("snapshot"));
        }
    }

    @Test
    void whoComesBackToAnotherRunIsToldToBeginAnew() throws Exception {
        rig.told();
        try (EventReader events = EventReader.open(rig, "DAY", "0a0a-DAY-GUARDED-3")) {
            events.await("snapshot");
            assertThat(events.events())
                    .extracting(EventReader.Event::name)
                    .startsWith("resync", "snapshot");
        }
    }

    @Test
    void whoComesBeforeThePresentIsKnownGetsItAsSoonAsItIs() throws Exception {
        assertThat(rig.get("/api/v1/ready").statusCode()).isEqualTo(503);
        assertThat(rig.get("/api/v1/present?window=DAY").headers().firstValue("Retry-After"))
                .hasValue("1");
        try (EventReader events = EventReader.open(rig, "DAY", null)) {
            assertThat(events.await("beat").data().get("stale").asBoolean()).isTrue();
            rig.told();
            assertThat(events.await("snapshot").data().get("rows")).hasSize(2);
        }
        assertThat(rig.get("/api/v1/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void whoDoesNotReadIsCutAndDelaysNobody() throws Exception {
        rig.told();
        int port = Integer.parseInt(rig.room.address().replaceAll(".*:", ""));
        try (Socket slow = new Socket();
                EventReader quick = EventReader.open(rig, "DAY", null)) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress("127.0.0.1", port));
            slow.getOutputStream()
                    .write(
                            "GET /api/v1/stream?window=DAY HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = slow.getInputStream();
            assertThat(answer.read()).isEqualTo('H');
            quick.await("snapshot");
            Awaitility.await("the cut")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(
                            () -> {
                                much();
                                return metric("pulse_room_clients_dropped_total") == 1;
                            });
            assertThat(metric("pulse_room_clients")).isEqualTo(1);
            int before = quick.events().size();
            rig.close(Rows.day("10", Rows.MIDNIGHT, RoomRig.AS_OF, 1_000_000, 5));
            Awaitility.await("the next").until(() -> quick.events().size() > before);
        }
    }

    /** A change of many bytes. */
    private void much() {
        List<KpiUpdate> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            rows.add(Rows.day("x" + i, Rows.MIDNIGHT, RoomRig.AS_OF, 2, i));
        }
        rig.close(rows.toArray(new KpiUpdate[0]));
    }

    private double metric(String name) throws Exception {
        return rig.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }
}
