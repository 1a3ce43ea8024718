package io.reformpulse.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.address.AddressRange;
import io.reformpulse.delivery.address.AddressRules;
import io.reformpulse.delivery.channel.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a receiver answers, it is an outcome, and never keeps the delivery from going on. */
class AnyAnswerTest {
    private static final Instant NOW = Instant.parse("2024-03-05T02:10:00Z");
    private static final int REQUEST_BYTES = 8192;

    private static ServerSocket server;
    private static HttpPoster poster;

    @BeforeContainer
    static void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        AddressRules loopback = new AddressRules(true, List.of(AddressRange.of("127.0.0.0/8")));
        poster =
                new HttpPoster(
                        () -> loopback,
                        new HttpPoster.Limits(Duration.ofSeconds(5), Duration.ofSeconds(15)));
    }

    @AfterContainer
    static void close() throws IOException {
        poster.close();
        server.close();
    }

    @Provide
    Arbitrary<String> answers() {
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "HTTP/1.1 200 OK\r\n",
                        "HTTP/1.1 ",
                        "HTTP/9.9 ",
                        "200",
                        "-1",
                        "99999999999",
                        "410 Gone\r\n",
                        "302 Found\r\n",
                        "Location: http://127.0.0.1/\r\n",
                        "\r\n",
                        "Retry-After: ",
                        "Retry-After: 99999999999999\r\n",
                        "Content-Length: -5\r\n",
                        "Content-Length: 9223372036854775807\r\n",
                        "Transfer-Encoding: chunked\r\n",
                        "ffffffffffffffff\r\n",
                        "Connection: upgrade\r\n",
                        "100 Continue\r\n",
                        ":",
                        "\u0000",
                        "Wed, 31 Dec 9999 23:59:59 GMT\r\n",
                        "Set-Cookie: a=b\r\n",
                        "\uD83D\uDE00");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
    }

    @Property(tries = 400)
    void anAnswerOfPieces(@ForAll("answers") String answer) throws Exception {
        isAnOutcome(answer.getBytes(StandardCharsets.UTF_8));
        isAnOutcome(
                ("HTTP/1.1 503 Busy\r\n" + answer + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    void anyBytes(@ForAll @Size(max = 100) byte[] answer) throws Exception {
        isAnOutcome(answer);
    }

    @Property(tries = 2000)
    void aRetryAfterIsAtMostADay(@ForAll String header) {
        assertThat(RetryAfter.millis(header, NOW)).isBetween(0L, Duration.ofDays(1).toMillis());
    }

    private static void isAnOutcome(byte[] answer) throws Exception {
        Thread receiver = new Thread(() -> answerOnce(answer));
        receiver.start();
        Outcome outcome =
                poster.post(
                        "http://127.0.0.1:" + server.getLocalPort() + "/hook",
                        "application/json",
                        Map.of("webhook-id", "m1"),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        NOW);
        receiver.join();
        assertThat(outcome).isNotNull();
    }

    private static void answerOnce(byte[] answer) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read(new byte[REQUEST_BYTES]);
            socket.getOutputStream().write(answer);
        } catch (IOException e) {
            // The delivery did not wait for the rest.
        }
    }
}
