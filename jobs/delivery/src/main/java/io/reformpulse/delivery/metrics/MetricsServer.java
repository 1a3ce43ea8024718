package io.reformpulse.delivery.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.reformpulse.delivery.DeliveryException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Tells Prometheus the figures, at /metrics, and whoever asks whether all is well, at /health. */
public final class MetricsServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;

    private MetricsServer(HttpServer server) {
        this.server = server;
    }

    /**
     * @param port 0 for any free one
     * @throws DeliveryException if it cannot listen there
     */
    public static MetricsServer start(
            String bind, int port, Supplier<String> metrics, BooleanSupplier isWell) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(bind, port), 0);
            server.createContext("/", exchange -> answer(exchange, metrics, isWell));
            server.start();
            return new MetricsServer(server);
        } catch (IOException | IllegalArgumentException e) {
            throw new DeliveryException(
                    "Figures cannot be served at port "
                            + port
                            + " of "
                            + bind
                            + " ("
                            + e.getMessage()
                            + "); name another one with --metrics-port.",
                    e);
        }
    }

    private static void answer(
            HttpExchange exchange, Supplier<String> metrics, BooleanSupplier isWell)
            throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestMethod().equals("GET")) {
            send(exchange, NOT_ALLOWED, "Only GET is answered.\n");
        } else if (path.equals("/metrics")) {
            send(exchange, OK, metrics.get());
        } else if (path.equals("/health")) {
            boolean well = isWell.getAsBoolean();
            send(exchange, well ? OK : UNAVAILABLE, well ? "alive\n" : "ended\n");
        } else {
            send(exchange, NOT_FOUND, "There are /metrics and /health.\n");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
