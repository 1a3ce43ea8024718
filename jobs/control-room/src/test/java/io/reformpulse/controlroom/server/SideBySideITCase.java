package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.controlroom.history.AlertTale;
import io.reformpulse.controlroom.history.DatabaseSettings;
import io.reformpulse.controlroom.history.Databases;
import io.reformpulse.controlroom.history.Rows;
import io.reformpulse.schemas.KpiUpdate;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two control rooms with one PostgreSQL. */
class SideBySideITCase {
    private static final String ACK = "/api/v1/alerts/a1/acknowledgement";
    private static EmbeddedPostgres server;

    private DatabaseSettings database;
    private RoomRig one;
    private RoomRig other;
    private String[] admin;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        database = Databases.in(server);
        // Both at once: one of them makes the tables and the user.
        CompletableFuture<RoomRig> first = CompletableFuture.supplyAsync(this::room);
        CompletableFuture<RoomRig> second = CompletableFuture.supplyAsync(this::room);
        boolean isFirst = first.join().room.firstPassword() != null;
        one = isFirst ? first.join() : second.join();
        other = isFirst ? second.join() : first.join();
        one.told();
        other.told();
        admin = one.signInAdmin();
    }

    private RoomRig room() {
        return RoomRig.on(database, RoomRig.ADMIN);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void bothWriteTheSameAndItIsThereOnce() throws Exception {
        AlertTale tale = new AlertTale("a1", "02734");
        tale.opened(RoomRig.AS_OF);
        var escalated = tale.escalated(RoomRig.AS_OF + 1);
        for (int minute = 1; minute <= 50; minute++) {
            long asOf = RoomRig.AS_OF + minute * 60_000L;
            KpiUpdate row = Rows.day("02734", Rows.MIDNIGHT, asOf, 1 + minute, minute);
            one.closeAt(asOf, row);
            other.closeAt(asOf, row);
        }
        one.feed.alert(escalated);
        other.feed.alert(escalated);
        for (RoomRig rig : List.of(one, other)) {
            Awaitility.await("what was written")
                    .until(
                            () ->
                                    metric(rig, "pulse_room_history_waiting_rows") == 0
                                            && metric(rig, "pulse_room_history_written_rows_total")
                                                    == 4 + 1 + 50 + 1);
        }
        assertThat(count("figure")).isEqualTo(4 + 50);
        assertThat(count("alert_event")).isEqualTo(2);
        String path = "/api/v1/kpis?window=DAY&scope=02734&at=2024-03-05T05:20:00Z";
        for (RoomRig rig : List.of(one, other)) {
            assertThat(RoomRig.json(rig.get(path, admin)).at("/rows/0/received").asInt())
                    .isEqualTo(20);
        }
    }

    @Test
    void whatIsDoneAtOneIsSeenInTheStreamOfTheOther() throws Exception {
        try (EventReader events = EventReader.open(other, "DAY", null, admin)) {
            events.await("snapshot");
            assertThat(one.post(ACK, "{\"why\":\"phoned\"}", admin).statusCode()).isEqualTo(201);
            Awaitility.await("the acknowledgement")
                    .until(() -> isTold(events, "/alerts/0/acknowledgement/why", "phoned"));
            one.post(
                    "/api/v1/silences",
                    "{\"scope\":\"10\",\"until\":\"2024-03-06T00:00:00Z\",\"why\":\"storm\"}",
                    admin);
            Awaitility.await("the silence")
                    .until(() -> isTold(events, "/alerts/0/silenced/why", "storm"));
        }
    }

    private static boolean isTold(EventReader events, String where, String what) {
        return events.events().stream()
                .anyMatch(event -> event.data().at(where).asText().equals(what));
    }

    @Test
    void whoSignsInAtOneIsSignedInAtBothAndSoItIsWithSigningOut() throws Exception {
        JsonNode who = RoomRig.json(other.get("/api/v1/session", admin));
        assertThat(who.get("user").asText()).isEqualTo(RoomRig.ADMIN);
        assertThat(who.get("csrf").asText()).isEqualTo(admin[3]);
        String note = "{\"scope\":\"02734\",\"text\":\"moved\"}";
        assertThat(other.post("/api/v1/notes", note, admin).statusCode()).isEqualTo(201);
        assertThat(one.get("/api/v1/notes?scope=02734", admin).body()).contains("moved");
        try (EventReader events = EventReader.open(other, "DAY", null, admin)) {
            events.await("snapshot");
            assertThat(one.delete("/api/v1/session", admin).statusCode()).isEqualTo(204);
            Awaitility.await("the end of the stream").until(events::isOver);
        }
        assertThat(other.get("/api/v1/units", admin).statusCode()).isEqualTo(401);
    }

    @Test
    void guessesAreCountedTogether() throws Exception {
        String guess = "{\"name\":\"an\",\"password\":\"guess\"}";
        for (int i = 0; i < 6; i++) {
            RoomRig rig = i % 2 == 0 ? one : other;
            assertThat(rig.post("/api/v1/session", guess).statusCode()).isEqualTo(401);
        }
        assertThat(one.post("/api/v1/session", guess).statusCode()).isEqualTo(429);
        assertThat(other.post("/api/v1/session", guess).statusCode()).isEqualTo(429);
    }

    @Test
    void aDatabaseThatComesBackIsUsedAgainAndNothingOfThePastIsMissing() throws Exception {
        execute("CREATE DATABASE away");
        DatabaseSettings away =
                DatabaseSettings.at(server.getJdbcUrl("postgres", "away"), null, null);
        try (RoomRig rig = RoomRig.on(away, RoomRig.ADMIN).told()) {
            String[] chief = rig.signInAdmin();
            Awaitility.await("the first rows").until(() -> said(rig, RoomRig.AS_OF, chief) == 12);
            execute("ALTER DATABASE away ALLOW_CONNECTIONS false");
            execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = 'away'");
            long asOf = RoomRig.AS_OF + 60_000;
            rig.closeAt(asOf, Rows.day("02734", Rows.MIDNIGHT, asOf, 2, 13));
            assertThat(rig.get("/api/v1/alerts", chief).statusCode()).isEqualTo(503);
            assertThat(rig.post(ACK, "{\"why\":\"x\"}", chief).statusCode()).isEqualTo(503);
            Awaitility.await("what is now")
                    .until(
                            () ->
                                    rig.get("/api/v1/present?window=DAY", chief)
                                            .body()
                                            .contains("\"received\":13"));
            execute("ALTER DATABASE away ALLOW_CONNECTIONS true");
            Awaitility.await("what was said meanwhile").until(() -> said(rig, asOf, chief) == 13);
            assertThat(rig.post(ACK, "{\"why\":\"x\"}", chief).statusCode()).isEqualTo(201);
        }
    }

    private static int said(RoomRig rig, long asOf, String... headers) throws Exception {
        String path = "/api/v1/kpis?window=DAY&scope=02734&at=" + Instant.ofEpochMilli(asOf);
        return RoomRig.json(rig.get(path, headers)).at("/rows/0/received").asInt();
    }

    private long count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double metric(RoomRig rig, String name) throws Exception {
        return rig.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }
}
