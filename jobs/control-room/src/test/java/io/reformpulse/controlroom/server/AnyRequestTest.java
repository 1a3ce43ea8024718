package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever a client sends: it is answered by a status below 500 (or that the method is unknown), or
 * the connection is ended; and the next client is served.
 */
class AnyRequestTest {
    private static final List<String> PATHS =
            List.of(
                    "units",
                    "present",
                    "kpis",
                    "history",
                    "alerts",
                    "alerts/a1",
                    "dossiers",
                    "rules",
                    "notes",
                    "notes/1",
                    "handover",
                    "export",
                    "audit",
                    "users",
                    "users/nobody",
                    "silences",
                    "silences/1",
                    "alerts/a1/acknowledgement",
                    "health",
                    "ready",
                    "session",
                    "openapi.json",
                    "none");
    private static final List<String> PARAMETERS =
            List.of(
                    "window",
                    "scope",
                    "at",
                    "from",
                    "to",
                    "limit",
                    "after",
                    "view",
                    "state",
                    "format",
                    "severity",
                    "rule",
                    "lang",
                    "x");
    private static final List<String> VALUES =
            List.of(
                    "DAY",
                    "YEAR",
                    "NOW",
                    "02734",
                    "10",
                    "-1",
                    "0",
                    "99999999999999999999",
                    "%00",
                    "%zz",
                    "%FF",
                    "2024-03-05T05:00:00Z",
                    "+999999999-12-31T23:59:59Z",
                    "-999999999-01-01T00:00:00-18:00",
                    "tiles",
                    "csv",
                    "1.a",
                    "..",
                    "'",
                    "%27%20OR%201=1",
                    "a%0d%0aX-Evil:1",
                    "%F0%9F%98%80",
                    "NaN",
                    "");
    private static final List<String> JSON =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "\"",
                    "null",
                    "true",
                    "-1",
                    "1e999999999",
                    "\\u0000",
                    "\\ud800",
                    "\"name\":",
                    "\"password\":",
                    "\"text\":",
                    "\"scope\":",
                    "\"role\":",
                    "\"minutes\":",
                    "\"02734\"",
                    "\"an\"",
                    "\"\"",
                    "99999999999999999999",
                    "\uD83D\uDE00");

    private static Path dir;
    private static RoomRig rig;
    private static String[] admin;

    @BeforeContainer
    static void open() throws Exception {
        dir = Files.createTempDirectory("room");
        rig = RoomRig.guarded(dir).told();
        admin = rig.signInAdmin();
    }

    @AfterContainer
    static void close() throws IOException {
        rig.close();
        try (var files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<String> targets() {
        Arbitrary<String> parameter =
                Combinators.combine(
                                Arbitraries.of(PARAMETERS),
                                Arbitraries.oneOf(
                                        Arbitraries.of(VALUES),
                                        Arbitraries.strings().ascii().ofMaxLength(6)))
                        .as((name, value) -> name + "=" + value);
        return Combinators.combine(Arbitraries.of(PATHS), parameter.list().ofMaxSize(4))
                .as((path, all) -> "/api/v1/" + path + "?" + String.join("&", all));
    }

    @Property(tries = 400)
    void anyQuestionOfWhoIsSignedIn(@ForAll("targets") String target) throws Exception {
        isServed(RawRequest.head("GET " + target, cookie()));
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.oneOf(Arbitraries.of(JSON), Arbitraries.strings().ofMaxLength(4))
                .list()
                .ofMaxSize(14)
                .map(list -> String.join("", list));
    }

    @Property(tries = 400)
    void anyWishOfWhoIsSignedIn(
            @ForAll("methods") String method,
            @ForAll("paths") String path,
            @ForAll("bodies") String body)
            throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        isServed(
                RawRequest.head(
                                method + " /api/v1/" + path,
                                cookie(),
                                admin[2] + ": " + admin[3],
                                "Content-Type: application/json",
                                "Content-Length: " + bytes.length)
                        + body);
    }

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.of("POST", "PUT", "DELETE", "PATCH");
    }

    @Provide
    Arbitrary<String> paths() {
        // The session's own end would sign out whoever asks the next.
        return Arbitraries.of(PATHS).filter(path -> !path.startsWith("session"));
    }

    @Property(tries = 200)
    void anyBytes(@ForAll @Size(max = 120) byte[] bytes) throws Exception {
        byte[] ended = new byte[bytes.length + 4];
        System.arraycopy(bytes, 0, ended, 0, bytes.length);
        System.arraycopy("\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 0, ended, bytes.length, 4);
        isAnswerOrNone(RawRequest.answerToLast(rig, ended));
        isServed(RawRequest.head("GET /api/v1/health"));
    }

    private static String cookie() {
        return admin[0] + ": " + admin[1];
    }

    private static void isServed(String request) throws IOException {
        assertThat(RawRequest.answer(rig, request)).isNotEmpty().satisfies(AnyRequestTest::status);
    }

    private static void isAnswerOrNone(String answer) {
        if (!answer.isEmpty()) {
            status(answer);
        }
    }

    private static void status(String answer) {
        assertThat(answer).matches("(?s)HTTP/1\\.1 ([2-4]\\d\\d|501|505) .*");
    }
}
