package io.reformpulse.standalone.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.delivery.AlertStory;
import io.reformpulse.standalone.deliver.AlertFeed;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Scanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a real Kafka through the process that serves the control room. */
class ControlRoomITCase {
    private static final String COMMUNE = "02734";

    @TempDir Path dir;

    private EmbeddedKafka kafka;
    private FigureFeed figures;
    private AlertFeed alerts;

    @BeforeEach
    void open() {
        kafka = EmbeddedKafka.start(dir.resolve("kafka"));
        TopicSetup.forSimulation(kafka.bootstrap(), FigureFeed.PARTITIONS);
        figures = new FigureFeed(kafka.bootstrap());
        alerts = new AlertFeed(kafka.bootstrap());
    }

    @AfterEach
    void close() {
        alerts.close();
        figures.close();
        kafka.close();
    }

    @Test
    void onlyClosedEpochsAndCommittedAlertsAreShown() throws Exception {
        figures.day(COMMUNE, 1, 3);
        figures.close(1, 0, FigureFeed.PARTITIONS);
        figures.day(COMMUNE, 2, 4);
        figures.close(2, 0, FigureFeed.PARTITIONS - 1);
        alerts.abort(AlertStory.alert("ghost").opened());
        alerts.commit(AlertStory.alert("real").opened());
        try (RoomProcess room = room("one", 0).awaitReady()) {
            JsonNode present = room.present("DAY");
            assertThat(present.at("/rows/0/received").asLong()).isEqualTo(3);
            assertThat(present.get("epoch").asLong()).isEqualTo(1);
            assertThat(present.get("alerts")).hasSize(1);
            figures.close(2, FigureFeed.PARTITIONS - 1, FigureFeed.PARTITIONS);
            room.await("the second epoch", () -> received(room) == 4);
            assertThat(room.stop()).isZero();
        }
    }

    @Test
    void whatTheScreenSaidIsToldAfterAKillAndTheStreamBeginsAnew() throws Exception {
        figures.day(COMMUNE, 1, 3);
        figures.close(1, 0, FigureFeed.PARTITIONS);
        int port;
        String lastId;
        try (RoomProcess room = room("one", 0).awaitReady()) {
            port = room.port();
            lastId = firstId(room.address(), "");
            figures.day(COMMUNE, 5, 8);
            figures.close(5, 0, FigureFeed.PARTITIONS);
            room.await("the new figure", () -> received(room) == 8);
            room.await("its being kept", () -> said(room, 5) == 8);
            room.kill();
        }
        try (RoomProcess room = room("one", port).awaitReady()) {
            assertThat(room.port()).isEqualTo(port);
            assertThat(received(room)).isEqualTo(8);
            assertThat(said(room, 4)).isEqualTo(3);
            assertThat(said(room, 5)).isEqualTo(8);
            assertThat(events(room.address(), lastId)).startsWith("event: resync");
        }
    }

    @Test
    void whatWasAnsweredIsThereAfterAKillAtThatMoment() throws Exception {
        figures.day(COMMUNE, 1, 3);
        figures.close(1, 0, FigureFeed.PARTITIONS);
        alerts.commit(AlertStory.alert("real").opened());
        String password;
        try (RoomProcess room = room("one", 0, "--admin", "an").awaitReady()) {
            password = room.firstPassword();
            String[] an = room.signIn("an", password);
            String alert = open(room, an).get("alertId").asText();
            assertThat(
                            room.post("notes", "{\"scope\":\"02734\",\"text\":\"moved\"}", an)
                                    .statusCode())
                    .isEqualTo(201);
            assertThat(
                            room.post(
                                            "alerts/" + alert + "/acknowledgement",
                                            "{\"why\":\"phoned\"}",
                                            an)
                                    .statusCode())
                    .isEqualTo(201);
            room.kill();
        }
        try (RoomProcess room = room("one", 0).awaitReady()) {
            String[] an = room.signIn("an", password);
            room.await(
                    "the acknowledgement",
                    () -> open(room, an).at("/acknowledgement/why").asText().equals("phoned"));
            assertThat(room.get("notes?scope=02734", an).body()).contains("moved");
            assertThat(room.get("audit", an).body()).contains("\"acknowledge\"", "\"note\"");
        }
    }

    /** The only open alert. */
    private static JsonNode open(RoomProcess room, String[] headers) throws Exception {
        return new ObjectMapper()
                .readTree(room.get("present?window=DAY", headers).body())
                .at("/alerts/0");
    }

    @Test
    void whileKafkaIsAwayTheRoomSaysThatItIsOldAndGoesOnWhenItIsBack() throws Exception {
        figures.day(COMMUNE, 1, 3);
        figures.closeEarlier(1, Duration.ofSeconds(30));
        try (RoomProcess room = room("one", 0).awaitReady()) {
            assertThat(room.present("DAY").get("stale").asBoolean()).isFalse();
            kafka.close();
            room.await("its age", () -> room.present("DAY").get("stale").asBoolean());
            assertThat(received(room)).isEqualTo(3);
            kafka = EmbeddedKafka.start(dir.resolve("kafka"));
            figures.day(COMMUNE, 2, 4);
            figures.close(2, 0, FigureFeed.PARTITIONS);
            room.await("the second epoch", () -> received(room) == 4);
            assertThat(room.present("DAY").get("stale").asBoolean()).isFalse();
        }
    }

    @Test
    void severalSideBySideShowTheSame() throws Exception {
        figures.day(COMMUNE, 1, 3);
        figures.close(1, 0, FigureFeed.PARTITIONS);
        figures.arrives(COMMUNE, FigureFeed.asOf(1) - 1);
        try (RoomProcess one = room("one", 0).awaitReady();
                RoomProcess other = room("other", 0).awaitReady()) {
            for (RoomProcess room : new RoomProcess[] {one, other}) {
                assertThat(received(room)).isEqualTo(3);
                room.await(
                        "the arrival",
                        () -> room.present("DAY").at("/reporting/heard").asInt() == 1);
            }
        }
    }

    @Test
    void aTakenPortIsSaidWithTheRemedy() throws Exception {
        try (RoomProcess one = room("one", 0).awaitReady();
                RoomProcess other = room("other", one.port())) {
            assertThat(other.awaitEnd()).isEqualTo(2);
            assertThat(other.printed()).contains("cannot listen at port").contains("--port");
        }
    }

    private RoomProcess room(String name, int port, String... options) throws Exception {
        return new RoomProcess(kafka.bootstrap(), dir.resolve(name), port, options);
    }

    private static long received(RoomProcess room) throws Exception {
        return room.present("DAY").at("/rows/0/received").asLong();
    }

    /** What the screen said of the day at the end of an epoch. */
    private static long said(RoomProcess room, long epoch) throws Exception {
        Instant at = Instant.ofEpochMilli(FigureFeed.asOf(epoch));
        return room.json("kpis?window=DAY&scope=" + COMMUNE + "&at=" + at)
                .at("/rows/0/received")
                .asLong();
    }

    private static String firstId(String address, String lastId) throws Exception {
        try (InputStream in = stream(address, lastId);
                Scanner lines = new Scanner(in, StandardCharsets.UTF_8)) {
            return lines.nextLine().substring("id: ".length());
        }
    }

    /** The name of the first event. */
    private static String events(String address, String lastId) throws Exception {
        try (InputStream in = stream(address, lastId);
                Scanner lines = new Scanner(in, StandardCharsets.UTF_8)) {
            lines.nextLine();
            return lines.nextLine();
        }
    }

    private static InputStream stream(String address, String lastId) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + "/api/v1/stream?window=DAY"));
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }
}
