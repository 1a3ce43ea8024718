package io.reformpulse.standalone.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.reformpulse.delivery.address.AddressRange;
import io.reformpulse.delivery.address.AddressRules;
import io.reformpulse.delivery.subscriber.SigningKey;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.Subscribers;
import io.reformpulse.delivery.subscriber.WebhookTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** A subscriber that is posted its notices, and knows the number of each. Thread-safe. */
final class WebhookInbox implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/alerts";
    private static final int TAKEN = 204;
    private static final int REFUSED = 400;

    private final HttpServer server;
    private final List<Long> sequences = new ArrayList<>();

    /** Listens at a free port of this machine. */
    WebhookInbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::take);
        server.start();
    }

    /** Whom a delivery is to serve: this one alone, each notice by itself. */
    Subscribers subscribers() {
        InetAddress here = server.getAddress().getAddress();
        String url =
                "http://%s:%d%s"
                        .formatted(here.getHostAddress(), server.getAddress().getPort(), PATH);
        WebhookTarget target =
                new WebhookTarget(url, null, 0, 0, List.of(SigningKey.random(new SecureRandom())));
        return new Subscribers(
                new AddressRules(true, List.of(AddressRange.of(here.getHostAddress()))),
                List.of(new Subscriber("watcher", null, target, null)));
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<Long> brought = new ArrayList<>();
            for (JsonNode notice : JSON.readTree(exchange.getRequestBody()).at("/data/notices")) {
                brought.add(notice.path("sequence").asLong());
            }
            synchronized (sequences) {
                sequences.addAll(brought);
            }
            exchange.sendResponseHeaders(brought.isEmpty() ? REFUSED : TAKEN, -1);
        }
    }

    /** The numbers of the notices, in the order in which they came; some may have come again. */
    List<Long> sequences() {
        synchronized (sequences) {
            return List.copyOf(sequences);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
