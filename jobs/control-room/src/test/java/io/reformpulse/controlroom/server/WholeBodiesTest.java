package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeBodiesTest {
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    /** Answers what it was sent. */
    private static final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback)
                throws Exception {
            ByteBuffer body = Content.Source.asByteBuffer(request);
            response.write(true, body, callback);
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        server.addConnector(connector);
        WholeBodies bodies = new WholeBodies(Duration.ofMillis(200));
        bodies.setHandler(new Echo());
        server.setHandler(bodies);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private String answer(String... parts) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", connector.getLocalPort())) {
            socket.setSoTimeout(60_000);
            for (String part : parts) {
                socket.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String head(String header) {
        return RawRequest.head("POST /", header);
    }

    @Test
    void aBodyIsPassedOnWhole() throws Exception {
        assertThat(answer(head("Content-Length: 5"), "he", "llo"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("hello");
        assertThat(answer(head(CHUNKED), "2\r\nhe\r\n", "3\r\nllo\r\n", "0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .contains("hello");
        assertThat(answer(head(CHUNKED), "0\r\n\r\n")).startsWith("HTTP/1.1 200 ");
        assertThat(answer(head("X: y"))).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aBodyThatDoesNotComeInTimeIsRefused() throws Exception {
        assertThat(answer(head("Content-Length: 5"), "h"))
                .startsWith("HTTP/1.1 408 ")
                .contains("send all of it");
        assertThat(answer(head(CHUNKED), "2\r\nh")).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void aBodyThatIsBrokenIsRefused() throws Exception {
        assertThat(answer(head(CHUNKED), "zz\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        assertThat(answer(head("Content-Length: 16385"))).startsWith("HTTP/1.1 413 ");
        assertThat(answer(head("Content-Length: 16384"), "x".repeat(16_384)))
                .startsWith("HTTP/1.1 200 ");
    }
}
