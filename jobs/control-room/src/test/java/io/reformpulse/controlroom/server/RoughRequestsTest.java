package io.reformpulse.controlroom.server;

import static io.reformpulse.controlroom.server.RawRequest.answer;
import static io.reformpulse.controlroom.server.RawRequest.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-behaved client sends does no harm and is answered as a problem. */
class RoughRequestsTest {
    private static final int MUCH = 32 << 20;

    @TempDir Path dir;

    private RoomRig rig;

    @BeforeEach
    void open() {
        rig = RoomRig.guarded(dir).told();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aHugeBodyIsRefusedWhetherItSaysSoOrNot() throws Exception {
        isProblem(
                answer(
                        rig,
                        head(
                                "POST /api/v1/session",
                                "Content-Type: application/json",
                                "Content-Length: " + MUCH)),
                413);
        StringBuilder chunks =
                new StringBuilder(
                        head(
                                "POST /api/v1/session",
                                "Content-Type: application/json",
                                "Transfer-Encoding: chunked"));
        String chunk = "10000\r\n" + "[".repeat(0x10000) + "\r\n";
        for (int sent = 0; sent < MUCH; sent += 0x10000) {
            chunks.append(chunk);
        }
        String answer = answer(rig, chunks + "0\r\n\r\n");
        // It may be cut off before it could read the answer.
        assertThat(answer)
                .satisfiesAnyOf(
                        refused -> isProblem(refused, 413), cut -> assertThat(cut).isEmpty());
    }

    @Test
    void aBodyOfOneChunkTooManyIsRefused() throws Exception {
        isProblem(
                answer(
                        rig,
                        head(
                                        "POST /api/v1/session",
                                        "Content-Type: application/json",
                                        "Transfer-Encoding: chunked")
                                + "10001\r\n"
                                + " ".repeat(0x10001)
                                + "\r\n0\r\n\r\n"),
                413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz",
                "GET /api/v1/units/%2e%2e/%2e%2e/",
                "GET /api/v1/%00",
                "GET /api/v1/units?window=%zz",
                "GET /api/v1/present?window=%FF%FE",
                "GET /api/v1/alerts/..%2f..%2fx",
                "POST /api/v1/unknown",
                "BREW /api/v1/units",
                "TRACE /",
                "OPTIONS *",
            })
    void anOddLineIsAProblemOfTheClients(String line) throws Exception {
        String answer = answer(rig, head(line));
        assertThat(answer).matches("(?s)HTTP/1.1 (400|401|404|405|501) .*");
        isProblem(answer, Integer.parseInt(answer.substring(9, 12)));
    }

    @Test
    void aQueryThatCannotBeReadIsRefusedAndNotPassedOver() throws Exception {
        String[] admin = rig.signInAdmin();
        String cookie = admin[0] + ": " + admin[1];
        for (String query : List.of("%ZZ", "%", "%1", "2024-03-05T05:00:00Z%")) {
            String line = "GET /api/v1/kpis?window=DAY&at=" + query;
            isProblem(answer(rig, head(line, cookie)), 400);
        }
    }

    @Test
    void aHeadIsAnsweredAsAGetWithoutItsBody() throws Exception {
        String[] admin = rig.signInAdmin();
        String cookie = admin[0] + ": " + admin[1];
        assertThat(answer(rig, head("HEAD /api/v1/units")))
                .startsWith("HTTP/1.1 401 ")
                .endsWith("\r\n\r\n");
        assertThat(answer(rig, head("HEAD /api/v1/units", cookie)))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\n");
        assertThat(answer(rig, head("HEAD /api/v1/none", cookie))).startsWith("HTTP/1.1 404 ");
        assertThat(answer(rig, head("HEAD /api/v1/health"))).startsWith("HTTP/1.1 200 ");
        assertThat(answer(rig, head("HEAD /api/v1/stream?window=DAY", cookie)))
                .startsWith("HTTP/1.1 405 ");
        assertThat(answer(rig, head("HEAD /"))).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void tooManySlashesLeadNowhere() throws Exception {
        for (String path : List.of("//api/v1/units", "/api//v1/units", "/api", "/x//y")) {
            isProblem(answer(rig, head("GET " + path)), 404);
        }
    }

    @Test
    void headersWithoutEndAreRefused() throws Exception {
        isProblem(answer(rig, head("GET /api/v1/units", "X: " + "x".repeat(20_000))), 431);
    }

    @Test
    void aRequestWithoutAHostIsRefused() throws Exception {
        isProblem(answer(rig, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
    }

    @Test
    void noHeaderCanBeSlippedIntoAnAnswer() throws Exception {
        for (String path :
                List.of(
                        "/api/v1/export?view=tiles%0d%0aX-Evil:1&window=DAY",
                        "/api/v1/alerts/a%0d%0aX-Evil:%201", "/%0d%0aX-Evil:1")) {
            HttpResponse<String> answer = rig.get(path, rig.signInAdmin());
            assertThat(answer.headers().firstValue("X-Evil")).as(path).isEmpty();
        }
    }

    @Test
    void wordsOfAllScriptsComeBackAsTheyWereWritten() throws Exception {
        String[] admin = rig.signInAdmin();
        String words = "Đường Xã مرحبا 👩‍💻 <script>\\u0000</script> \u2028";
        String body =
                RoomRig.JSON.createObjectNode().put("scope", "02734").put("text", words).toString();
        assertThat(rig.post("/api/v1/notes", body, admin).statusCode()).isEqualTo(201);
        assertThat(
                        RoomRig.json(rig.get("/api/v1/notes?scope=02734", admin))
                                .at("/notes/0/text")
                                .asText())
                .isEqualTo(words);
        for (String bad : List.of("a\\u0000b", "a\\ud800b", "a\\u202eb", "\\u200b")) {
            String note = "{\"scope\":\"02734\",\"text\":\"" + bad + "\"}";
            assertThat(rig.post("/api/v1/notes", note, admin).statusCode()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void whoSendsSlowlyKeepsNobodyFromBeingAnswered() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket("127.0.0.1", rig.port());
                slow.add(socket);
                socket.getOutputStream()
                        .write(
                                (head(
                                                        "POST /api/v1/session",
                                                        "Content-Type: application/json",
                                                        "Content-Length: 1000")
                                                + "{")
                                        .getBytes(StandardCharsets.US_ASCII));
            }
            for (Socket socket : slow) {
                socket.getOutputStream().write(' ');
            }
            assertThat(rig.get("/api/v1/health").statusCode()).isEqualTo(200);
            assertThat(rig.get("/api/v1/units", rig.signInAdmin()).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static void isProblem(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json")
                .contains("content-security-policy: default-src 'none'")
                .contains("\"status\":" + status);
    }
}
