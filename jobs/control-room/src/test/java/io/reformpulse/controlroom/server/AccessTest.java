package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.controlroom.history.DatabaseSettings;
import io.reformpulse.controlroom.present.RoomTime;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what. */
class AccessTest {
    private static final String ACK = "/api/v1/alerts/a1/acknowledgement";

    @TempDir Path dir;

    @Test
    void onThisMachineAnybodyMayLookButNothingMore() throws Exception {
        try (RoomRig rig = RoomRig.open(dir).told()) {
            assertThat(RoomRig.json(rig.get("/api/v1/session")).get("open").asBoolean()).isTrue();
            assertThat(rig.get("/api/v1/present?window=DAY").statusCode()).isEqualTo(200);
            for (String path :
                    List.of(
                            "/api/v1/dossiers?scope=10&of=open",
                            "/api/v1/users",
                            "/api/v1/audit",
                            "/api/v1/export?view=tiles&window=DAY")) {
                assertThat(rig.get(path).statusCode()).as(path).isEqualTo(401);
            }
            assertThat(rig.post(ACK, "{\"why\":\"x\"}").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void whoLooksDoesNotSeeASatisfactionFromFourRatings() throws Exception {
        try (RoomRig rig = RoomRig.open(dir).told()) {
            String present = rig.get("/api/v1/present?window=DAY").body();
            assertThat(present).contains("{\"hidden\":true}").doesNotContain("\"H1\"");
            JsonNode point =
                    RoomRig.json(rig.get("/api/v1/kpis?window=DAY&scope=02734")).at("/rows/0");
            assertThat(point.get("ratings").isNull()).isTrue();
        }
    }

    @Test
    void onceThereIsAUserOneHasToSignIn() throws Exception {
        try (RoomRig rig = RoomRig.guarded(dir).told()) {
            for (String path :
                    List.of(
                            "/api/v1/present?window=DAY",
                            "/api/v1/units",
                            "/api/v1/alerts",
                            "/api/v1/stream?window=DAY")) {
                assertThat(rig.get(path).statusCode()).as(path).isEqualTo(401);
            }
            assertThat(rig.get("/api/v1/health").statusCode()).isEqualTo(200);
            assertThat(rig.get("/").statusCode()).isEqualTo(200);
            JsonNode nobody = RoomRig.json(rig.get("/api/v1/session"));
            assertThat(nobody.get("user").isNull()).isTrue();
            assertThat(nobody.get("roles")).isEmpty();
        }
    }

    @Test
    void theCookieIsForTheServersEyesOnly() throws Exception {
        try (RoomRig rig = RoomRig.guarded(dir).told()) {
            HttpResponse<String> answer =
                    rig.post(
                            "/api/v1/session",
                            "{\"name\":\"an\",\"password\":\"" + rig.room.firstPassword() + "\"}");
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("pulse-session=")
                    .contains("HttpOnly", "SameSite=Strict", "Path=/")
                    .doesNotContain("Secure");
            assertThat(RoomRig.json(answer).get("roles")).hasSize(4);
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        try (RoomRig rig = RoomRig.guarded(dir).told()) {
            HttpResponse<String> answer =
                    rig.post("/api/v1/session", "{\"name\":\"an\",\"password\":\"wrong\"}");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("The name or the password is wrong");
        }
    }

    @Test
    void eachRoleMayDoWhatItsWordSays() throws Exception {
        try (RoomRig rig = RoomRig.guarded(dir).told()) {
            String[] admin = rig.signInAdmin();
            String[] viewer = rig.signInAs("viewer", admin);
            String[] operator = rig.signInAs("operator", admin);
            String[] analyst = rig.signInAs("analyst", admin);
            statuses(rig, "/api/v1/present?window=DAY", viewer, 200, operator, 200);
            statuses(rig, "/api/v1/dossiers?scope=10&of=open", viewer, 403, operator, 200);
            statuses(rig, "/api/v1/export?view=tiles&window=DAY", operator, 403, analyst, 200);
            statuses(rig, "/api/v1/users", analyst, 403, admin, 200);
            statuses(rig, "/api/v1/audit", analyst, 403, admin, 200);
            assertThat(rig.post(ACK, "{\"why\":\"x\"}", viewer).statusCode()).isEqualTo(403);
            assertThat(rig.post(ACK, "{\"why\":\"x\"}", operator).statusCode()).isEqualTo(201);
        }
    }

    private static void statuses(
            RoomRig rig, String path, String[] one, int first, String[] other, int second)
            throws Exception {
        assertThat(rig.get(path, one).statusCode()).as(path).isEqualTo(first);
        assertThat(rig.get(path, other).statusCode()).as(path).isEqualTo(second);
    }

    @Test
    void aChangeWithoutTheSessionsTokenIsRefused() throws Exception {
        try (RoomRig rig = RoomRig.guarded(dir).told()) {
            String[] admin = rig.signInAdmin();
            String body = "{\"why\":\"x\"}";
            assertThat(rig.post(ACK, body, admin[0], admin[1]).statusCode()).isEqualTo(403);
            assertThat(
                            rig.post(ACK, body, admin[0], admin[1], "X-CSRF-Token", "guess")
                                    .statusCode())
                    .isEqualTo(403);
            assertThat(
                            rig.post(
                                            ACK,
                                            body,
                                            admin[0],
                                            admin[1],
                                            admin[2],
                                            admin[3],
                                            "Origin",
                                            "https://elsewhere.example")
                                    .statusCode())
                    .isEqualTo(403);
            assertThat(
                            rig.send(
                                            rig.request(ACK, admin)
                                                    .header("Content-Type", "text/plain")
                                                    .POST(
                                                            HttpRequest.BodyPublishers.ofString(
                                                                    body)))
                                    .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        try (RoomRig rig = RoomRig.guarded(dir).told()) {
            String[] admin = rig.signInAdmin();
            assertThat(rig.delete("/api/v1/session", admin).statusCode()).isEqualTo(204);
            assertThat(rig.get("/api/v1/units", admin).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aTrustedProxysWordIsTakenAndGivesASession() throws Exception {
        try (RoomRig rig = RoomRig.behindProxy(dir).told()) {
            assertThat(rig.get("/api/v1/units").statusCode()).isEqualTo(401);
            HttpResponse<String> answer =
                    rig.get(
                            "/api/v1/session",
                            "X-Forwarded-User",
                            "lan",
                            "X-Forwarded-Groups",
                            "operator",
                            "X-Forwarded-Proto",
                            "https");
            assertThat(RoomRig.json(answer).get("user").asText()).isEqualTo("lan");
            String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("Secure");
            String session = cookie.split(";")[0];
            String csrf = RoomRig.json(answer).get("csrf").asText();
            assertThat(rig.get("/api/v1/units", "Cookie", session).statusCode()).isEqualTo(401);
            assertThat(
                            rig.post(
                                            ACK,
                                            "{\"why\":\"x\"}",
                                            "X-Forwarded-User",
                                            "lan",
                                            "X-Forwarded-Groups",
                                            "operator",
                                            "X-Forwarded-For",
                                            "6.6.6.6, 10.1.2.3",
                                            "Cookie",
                                            session,
                                            "X-CSRF-Token",
                                            csrf)
                                    .statusCode())
                    .isEqualTo(201);
            String audit =
                    rig.get(
                                    "/api/v1/audit",
                                    "X-Forwarded-User",
                                    "root",
                                    "X-Forwarded-Groups",
                                    "admin")
                            .body();
            assertThat(audit).contains("\"acknowledge\"", "10.1.2.3").doesNotContain("6.6.6.6");
        }
    }

    @Test
    void aProxysWordThatCameTwiceIsNotTaken() throws Exception {
        try (RoomRig rig = RoomRig.behindProxy(dir).told()) {
            for (String header : List.of("X-Forwarded-User", "X-Forwarded-Groups")) {
                HttpResponse<String> answer =
                        rig.get(
                                "/api/v1/units",
                                "X-Forwarded-User",
                                "lan",
                                "X-Forwarded-Groups",
                                "viewer",
                                header,
                                "admin");
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body()).contains(header + " came 2 times");
            }
        }
    }

    @Test
    void aForeignNameForThisMachineIsNotAnswered() throws Exception {
        try (RoomRig rig = RoomRig.open(dir).told();
                Socket socket =
                        new Socket(
                                "127.0.0.1",
                                Integer.parseInt(rig.room.address().replaceAll(".*:", "")))) {
            socket.getOutputStream()
                    .write(
                            "GET /api/v1/units HTTP/1.1\r\nHost: evil.example\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(in.readLine()).contains("421");
        }
    }

    @Test
    void whatOthersCanReachIsNotOpenedWithoutAnybodyWhoCouldSignIn() {
        ControlRoomSettings settings =
                new ControlRoomSettings(
                        Map.of(),
                        RoomRig.PLACE,
                        "0.0.0.0",
                        0,
                        DatabaseSettings.inFolder(dir),
                        null,
                        List.of(),
                        RoomTime.LIVE,
                        InstantSource.system());
        assertThatThrownBy(() -> ControlRoom.start(settings, (listener, asOf) -> () -> {}))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("--admin");
    }
}
