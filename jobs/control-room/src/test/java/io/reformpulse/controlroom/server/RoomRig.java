package io.reformpulse.controlroom.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.controlroom.access.AddressRange;
import io.reformpulse.controlroom.feed.FeedListener;
import io.reformpulse.controlroom.history.AlertTale;
import io.reformpulse.controlroom.history.DatabaseSettings;
import io.reformpulse.controlroom.history.Rows;
import io.reformpulse.controlroom.present.RoomTime;
import io.reformpulse.controlroom.unit.Place;
import io.reformpulse.controlroom.unit.PlaceFiles;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.AlertRule;
import io.reformpulse.schemas.DossierView;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Rate;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A control room over real HTTP, which a test tells what happens instead of Kafka. */
final class RoomRig implements AutoCloseable {
    static final long AS_OF = Rows.MIDNIGHT + 12 * Rows.HOUR;
    static final String ADMIN = "an";
    static final ObjectMapper JSON = new ObjectMapper();

    static {
        // A busy machine is slow, not wrong: what is written behind pauses between its attempts.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    static final Place PLACE =
            PlaceFiles.read(
                    "zone: Asia/Ho_Chi_Minh",
                    """
                    code,name,name_ascii,type,parent_code,valid_from,valid_to,tile_col,tile_row
                    10,Lào Cai,Lao Cai,TINH,,,,,
                    082,Bát Xát,Bat Xat,HUYEN,10,,,,
                    02734,Quang Kim,Quang Kim,XA,082,,,4,7
                    02635,Duyên Hải,Duyen Hai,PHUONG,10,,,5,7
                    """);

    final ControlRoom room;
    final HttpClient http = HttpClient.newHttpClient();
    FeedListener feed;
    volatile Instant wall = Instant.ofEpochMilli(AS_OF + 1_000);
    private long epoch;

    private RoomRig(DatabaseSettings database, String admin, List<AddressRange> proxies) {
        ControlRoomSettings settings =
                new ControlRoomSettings(
                        Map.of(),
                        PLACE,
                        "127.0.0.1",
                        0,
                        database,
                        admin,
                        proxies,
                        RoomTime.LIVE,
                        () -> wall);
        room =
                ControlRoom.start(
                        settings,
                        (listener, asOf) -> {
                            feed = listener;
                            return () -> {};
                        });
    }

    /** Anybody may look. */
    static RoomRig open(Path dir) {
        return new RoomRig(DatabaseSettings.inFolder(dir), null, List.of());
    }

    /** There is an admin, so one has to sign in. */
    static RoomRig guarded(Path dir) {
        return on(DatabaseSettings.inFolder(dir), ADMIN);
    }

    /** Behind a proxy on this machine. */
    static RoomRig behindProxy(Path dir) {
        return new RoomRig(
                DatabaseSettings.inFolder(dir), null, List.of(AddressRange.parse("127.0.0.0/8")));
    }

    /**
     * With a database that others may know, too.
     *
     * @param admin null for nobody
     */
    static RoomRig on(DatabaseSettings database, String admin) {
        return new RoomRig(database, admin, List.of());
    }

    /** Tells a small present: two communes and the province, an alert, dossiers, a rule. */
    RoomRig told() {
        KpiUpdate day = Rows.day("02734", Rows.MIDNIGHT, AS_OF, 1, 12);
        day.setOnTimeRate(new Rate(9L, 12L, 0.47, 0.91));
        day.setRatings(4);
        day.setSatisfied(3);
        day.setSatisfiedRate(new Rate(3L, 4L, 0.3, 0.95));
        day.setHandlingCount(2);
        day.setHandlingMillis(7_200_000);
        day.setHandlingP50Millis(3_600_000L);
        day.setHandlingP90Millis(3_600_000L);
        close(
                day,
                Rows.day("10", Rows.MIDNIGHT, AS_OF, 1, 20),
                Rows.now("02734", AS_OF, 1, 0),
                Rows.now("10", AS_OF, 1, 0));
        feed.heard("02734", AS_OF - 1_000);
        feed.rule(
                AlertRule.newBuilder()
                        .setId("on-time")
                        .setVersion(1)
                        .setSubject("ON_TIME_RATE")
                        .setTarget(0.95)
                        .build());
        AlertEvent alert = new AlertTale("a1", "02734").opened(AS_OF);
        alert.setDossiers(List.of("H1"));
        feed.alert(alert);
        feed.dossier(
                DossierView.newBuilder()
                        .setCommuneCode("02734")
                        .setDossierId("H1")
                        .setProcedureCode("1.001193")
                        .setState("OPEN")
                        .setReceivedAt(AS_OF - Rows.DAY)
                        .setOverdueFrom(AS_OF - Rows.HOUR)
                        .setVerdict("OPEN")
                        .setFlags(List.of("UNKNOWN_PROCEDURE"))
                        .build());
        feed.throughBacklog();
        return this;
    }

    /** Closes an epoch. */
    void close(KpiUpdate... rows) {
        closeAt(AS_OF, rows);
    }

    /** Closes an epoch as of some moment. */
    void closeAt(long asOf, KpiUpdate... rows) {
        epoch++;
        feed.closed(List.of(rows), epoch, asOf, asOf);
    }

    int port() {
        return Integer.parseInt(room.address().replaceAll(".*:", ""));
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path, String... headers) throws Exception {
        return send(request(path, headers).DELETE());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        return headers.length == 0 ? request : request.headers(headers);
    }

    static JsonNode json(HttpResponse<String> response) throws Exception {
        return JSON.readTree(response.body());
    }

    /** The headers of a signed-in user. */
    String[] signIn(String name, String password) throws Exception {
        HttpResponse<String> answer =
                post(
                        "/api/v1/session",
                        JSON.writeValueAsString(Map.of("name", name, "password", password)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return headers(answer);
    }

    private static String[] headers(HttpResponse<String> answer) throws Exception {
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new String[] {
            "Cookie", cookie.split(";")[0], "X-CSRF-Token", json(answer).get("csrf").asText()
        };
    }

    String[] signInAdmin() throws Exception {
        return signIn(ADMIN, room.firstPassword());
    }

    /** Makes a user of a role and signs in. */
    String[] signInAs(String role, String[] admin) throws Exception {
        HttpResponse<String> made =
                post(
                        "/api/v1/users",
                        JSON.writeValueAsString(Map.of("name", "the-" + role, "role", role)),
                        admin);
        return signIn("the-" + role, json(made).get("password").asText());
    }

    @Override
    public void close() {
        room.close();
    }
}
