package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every answer carries. */
class HeadersTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self'";

    @TempDir Path dir;

    @Test
    void everyAnswerCarriesTheStrictPolicy() throws Exception {
        try (RoomRig rig = RoomRig.open(dir).told()) {
            for (String path :
                    List.of(
                            "/",
                            "/some/view",
                            "/none.js",
                            "/metrics",
                            "/api/v1/units",
                            "/api/v1/present",
                            "/api/v1/users",
                            "/api/v1/none",
                            "/api/v1/stream")) {
                HttpResponse<String> answer = rig.get(path);
                assertThat(answer.headers().allValues("Content-Security-Policy"))
                        .as(path)
                        .containsExactly(POLICY);
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .hasValue("nosniff");
                assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
                assertThat(answer.headers().firstValue("Server")).isEmpty();
            }
        }
    }

    @Test
    void noAnswerOfTheApiIsKeptByAnybody() throws Exception {
        try (RoomRig rig = RoomRig.open(dir).told()) {
            for (String path : List.of("/api/v1/units", "/api/v1/none", "/api/v1/session")) {
                assertThat(rig.get(path).headers().firstValue("Cache-Control"))
                        .hasValue("no-store");
            }
        }
    }

    @Test
    void thePageIsAskedForAgainButNotSentAgain() throws Exception {
        try (RoomRig rig = RoomRig.open(dir).told()) {
            HttpResponse<String> page = rig.get("/");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
            assertThat(page.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
            String tag = page.headers().firstValue("ETag").orElseThrow();
            assertThat(rig.get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(rig.get("/g/m").body()).isEqualTo(page.body());
        }
    }

    @Test
    void nothingOutsideOfThePageIsServed() throws Exception {
        try (RoomRig rig = RoomRig.open(dir).told()) {
            for (String path :
                    List.of(
                            "/../api/openapi.json",
                            "/%2e%2e/api/openapi.json",
                            "/assets/..%2f..%2fapi/openapi.json",
                            "/.hidden.js",
                            "/log4j2.xml")) {
                assertThat(rig.get(path).statusCode()).as(path).isIn(400, 404);
            }
        }
    }
}
