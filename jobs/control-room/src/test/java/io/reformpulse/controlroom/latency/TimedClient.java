package io.reformpulse.controlroom.latency;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client of the stream which notes when the end of the first event of each epoch has come. It
 * does no more with what it gets, so that many of them take little of the processors.
 */
final class TimedClient {
    private static final Pattern EPOCH = Pattern.compile("\"epoch\":(\\d+)");
    private static final int HEAD = 400;

    private final Map<Long, Long> arrivals = new ConcurrentHashMap<>();
    private final Socket socket;
    private volatile long bytes;

    private TimedClient(Socket socket) {
        this.socket = socket;
        Thread reader = new Thread(this::read, "client");
        reader.setDaemon(true);
        reader.start();
    }

    static TimedClient open(String address) throws IOException {
        URI uri = URI.create(address);
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.getOutputStream()
                .write(
                        ("GET /api/v1/stream?window=DAY HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Accept: text/event-stream\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        return new TimedClient(socket);
    }

    private void read() {
        try (InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
            StringBuilder head = new StringBuilder();
            int length = 0;
            for (int c = in.read(); c >= 0; c = in.read()) {
                length++;
                if (c != '\n') {
                    if (head.length() < HEAD) {
                        head.append((char) c);
                    }
                    continue;
                }
                bytes += length;
                arrived(head);
                head.setLength(0);
                length = 0;
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void arrived(StringBuilder line) {
        if (line.indexOf("data: ") == 0) {
            Matcher epoch = EPOCH.matcher(line);
            if (epoch.find()) {
                arrivals.putIfAbsent(Long.valueOf(epoch.group(1)), System.currentTimeMillis());
            }
        }
    }

    /** When the first event of each epoch had come, epoch milliseconds. */
    Map<Long, Long> arrivals() {
        return arrivals;
    }

    long bytes() {
        return bytes;
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no more use anyway.
        }
    }
}
