package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.controlroom.history.DatabaseSettings;
import io.reformpulse.controlroom.history.Rows;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that goes away while the control room serves. */
class NoDatabaseTest {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
    private Connection keeper;

    @BeforeEach
    void make() throws SQLException {
        keeper = DriverManager.getConnection(url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }

    @AfterEach
    void close() throws SQLException {
        keeper.close();
    }

    /** Ends the database; as it may not be made again, nobody finds it any more. */
    private void end() throws SQLException {
        keeper.createStatement().execute("SHUTDOWN IMMEDIATELY");
    }

    private RoomRig room(String admin) {
        return RoomRig.on(DatabaseSettings.at(url + ";IFEXISTS=TRUE", null, null), admin);
    }

    @Test
    void whatIsNowIsStillToldToEverybodyOnThisMachine() throws Exception {
        try (RoomRig rig = room(null).told();
                EventReader events = EventReader.open(rig, "DAY", null)) {
            events.await("snapshot");
            assertThat(rig.get("/api/v1/ready").body()).contains("\"usable\"");
            end();
            rig.close(Rows.day("02635", Rows.MIDNIGHT, RoomRig.AS_OF, 2, 5));
            assertThat(events.await("delta").data().at("/rows/0/scope").asText())
                    .isEqualTo("02635");
            assertThat(rig.get("/api/v1/present?window=DAY").statusCode()).isEqualTo(200);
            assertThat(rig.get("/api/v1/health").statusCode()).isEqualTo(200);
            saysThatThereIsNoDatabase(rig.get("/api/v1/alerts"));
            saysThatThereIsNoDatabase(rig.get("/api/v1/kpis?window=DAY&at=2024-03-05T05:00:00Z"));
            assertThat(events.isOver()).isFalse();
            Awaitility.await("its being noticed")
                    .until(() -> rig.get("/api/v1/ready").body().contains("\"away\""));
            assertThat(rig.get("/api/v1/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nobodyCanActAndIsToldWhy() throws Exception {
        try (RoomRig rig = room(RoomRig.ADMIN).told()) {
            String[] admin = rig.signInAdmin();
            try (EventReader events = EventReader.open(rig, "DAY", null, admin)) {
                events.await("snapshot");
                end();
                saysThatThereIsNoDatabase(
                        rig.post("/api/v1/alerts/a1/acknowledgement", "{\"why\":\"x\"}", admin));
                saysThatThereIsNoDatabase(
                        rig.post("/api/v1/session", "{\"name\":\"an\",\"password\":\"x\"}"));
                rig.close(Rows.day("02635", Rows.MIDNIGHT, RoomRig.AS_OF, 2, 5));
                Awaitility.await("what is now")
                        .until(
                                () ->
                                        events.events().stream()
                                                .anyMatch(event -> event.name().equals("delta")));
                assertThat(events.isOver()).isFalse();
            }
        }
    }

    @Test
    void whoWasSignedInLatelyMayGoOnLooking() throws Exception {
        try (RoomRig rig = room(RoomRig.ADMIN).told()) {
            String[] admin = rig.signInAdmin();
            String[] viewer = rig.signInAs("viewer", admin);
            String[] gone = rig.signInAs("analyst", admin);
            for (String[] each : new String[][] {admin, viewer, gone}) {
                assertThat(rig.get("/api/v1/units", each).statusCode()).isEqualTo(200);
            }
            assertThat(rig.delete("/api/v1/session", gone).statusCode()).isEqualTo(204);
            end();
            for (String path : List.of("/api/v1/present?window=DAY", "/api/v1/kpis?window=DAY")) {
                assertThat(rig.get(path, admin).statusCode()).as(path).isEqualTo(200);
                assertThat(rig.get(path, viewer).body()).as(path).contains("{\"hidden\":true}");
                saysThatThereIsNoDatabase(rig.get(path, gone));
                saysThatThereIsNoDatabase(rig.get(path, "Cookie", "pulse-session=guessed"));
                assertThat(rig.get(path).statusCode()).isEqualTo(401);
            }
            try (EventReader events = EventReader.open(rig, "DAY", null, viewer)) {
                events.await("snapshot");
            }
            String dossiers = "/api/v1/dossiers?scope=10&of=open";
            assertThat(rig.get(dossiers, viewer).statusCode()).isEqualTo(403);
            assertThat(RoomRig.json(rig.get("/api/v1/session", admin)).get("user").asText())
                    .isEqualTo(RoomRig.ADMIN);
            rig.wall = rig.wall.plus(Duration.ofMinutes(10));
            saysThatThereIsNoDatabase(rig.get("/api/v1/present?window=DAY", admin));
        }
    }

    private static void saysThatThereIsNoDatabase(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        JsonNode problem = RoomRig.json(answer);
        assertThat(problem.get("detail").asText()).contains("database", "Look whether it runs");
    }
}
