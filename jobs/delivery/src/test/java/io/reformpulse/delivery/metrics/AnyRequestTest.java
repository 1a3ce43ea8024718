package io.reformpulse.delivery.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the port of the figures is sent, it answers in HTTP or hangs up, and goes on. */
class AnyRequestTest {
    private static final int PATIENCE_MILLIS = 30_000;

    private static MetricsServer server;

    @BeforeContainer
    static void open() {
        server = MetricsServer.start("127.0.0.1", 0, () -> "a_metric 1\n", () -> true);
    }

    @AfterContainer
    static void close() {
        server.close();
    }

    @Provide
    Arbitrary<String> requests() {
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "GET ",
                        "POST ",
                        "BREW ",
                        "/metrics",
                        "/health",
                        "/../",
                        "%00",
                        "%zz",
                        "//",
                        " HTTP/1.1\r\n",
                        " HTTP/9\r\n",
                        "Host: x\r\n",
                        "\r\n",
                        "\r\n\r\n",
                        "*",
                        "?a=b",
                        "Content-Length: -1\r\n",
                        "Content-Length: 99999999999\r\n",
                        "http://[",
                        "\u0000",
                        "Transfer-Encoding: chunked\r\n",
                        "ffffffff\r\n",
                        "Expect: 100-continue\r\n");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(10)
                .map(list -> String.join("", list));
    }

    @Property(tries = 300)
    void itAnswersAndGoesOn(@ForAll("requests") String request) throws IOException {
        assertThat(answer(request + "\r\n\r\n"))
                .satisfiesAnyOf(
                        answer -> assertThat(answer).matches("(?s)HTTP/1\\.1 [2-5]\\d\\d .*"),
                        none -> assertThat(none).isEmpty());
        assertThat(answer("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("alive\n");
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.shutdownOutput();
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (SocketException hungUp) {
                return "";
            }
        }
    }
}
