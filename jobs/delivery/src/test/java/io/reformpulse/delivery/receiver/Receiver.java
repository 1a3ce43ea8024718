package io.reformpulse.delivery.receiver;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A receiver of webhooks as a program of its own: checks what it gets, writes it into a file, and
 * behaves as the file {@code behaviour} beside that says. Arguments: port, folder, secret.
 */
public final class Receiver {
    private static final long SLOW_MILLIS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final SignatureCheck signatures;

    private Receiver(Path folder, String secret) {
        this.folder = folder;
        signatures = new SignatureCheck(secret);
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        Receiver receiver = new Receiver(folder, args[2]);
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])),
                        0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/hook", receiver::receive);
        server.createContext("/stolen", exchange -> receiver.answer(exchange, 200));
        server.start();
        Path port = folder.resolve("port.new");
        Files.writeString(port, Integer.toString(server.getAddress().getPort()));
        Files.move(port, folder.resolve("port"));
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Behaviour behaviour =
                Behaviour.valueOf(Files.readString(folder.resolve("behaviour")).strip());
        keep(exchange, body, behaviour);
        switch (behaviour) {
            case ACCEPT -> answer(exchange, 200);
            case SLOW -> {
                pause(SLOW_MILLIS);
                answer(exchange, 200);
            }
            case FAIL -> answer(exchange, 500);
            case HANG -> pause(Long.MAX_VALUE);
            case REDIRECT -> {
                exchange.getResponseHeaders().add("Location", "/stolen");
                answer(exchange, 307);
            }
            case BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", "600");
                answer(exchange, 429);
            }
            case GONE -> answer(exchange, 410);
        }
    }

    private synchronized void keep(HttpExchange exchange, byte[] body, Behaviour behaviour)
            throws IOException {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        String timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        String signature = exchange.getRequestHeaders().getFirst("webhook-signature");
        ObjectNode line = JSON.createObjectNode();
        line.put("id", id);
        line.put("valid", signatures.hold(id, timestamp, signature, body));
        line.put("behaviour", behaviour.name());
        line.put("body", new String(body, StandardCharsets.UTF_8));
        Files.writeString(
                folder.resolve("received.jsonl"),
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/stolen")) {
            Files.writeString(folder.resolve("stolen"), "An alert went where it was not sent.");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void pause(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
