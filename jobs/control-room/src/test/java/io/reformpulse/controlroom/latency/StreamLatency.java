package io.reformpulse.controlroom.latency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long a change takes to a screen: from the moment at which the job wrote the last
 * marker that closes an epoch into Kafka to the arrival of that epoch's event at each of many
 * clients of the stream. All on one machine, so by one clock. A program, not a test: it prints.
 *
 * <p>With the class path of this module's tests, beside a running {@code ./pulse up}: {@code java
 * ... StreamLatency ADDRESS DATA [CLIENTS [SECONDS]]}, such as {@code http://localhost:8080
 * pulse-data 50 120}.
 */
public final class StreamLatency {
    private StreamLatency() {}

    public static void main(String[] args) throws Exception {
        String address = args[0];
        Properties running = new Properties();
        try (var in = Files.newInputStream(Path.of(args[1]).resolve("running.properties"))) {
            running.load(in);
        }
        int clients = args.length > 2 ? Integer.parseInt(args[2]) : 50;
        int seconds = args.length > 3 ? Integer.parseInt(args[3]) : 120;
        try (ClosingTimes closings = new ClosingTimes(running.getProperty("kafka"))) {
            List<TimedClient> readers = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                readers.add(TimedClient.open(address));
            }
            TimeUnit.SECONDS.sleep(seconds);
            readers.forEach(TimedClient::close);
            // Those of the last epochs may be read a moment later than their events.
            TimeUnit.SECONDS.sleep(2);
            tell(readers, closings.times(), Duration.ofSeconds(seconds));
        }
        System.out.println("memory of the server: RSS " + rss(running.getProperty("pid")) + " MB");
        System.exit(0);
    }

    private static void tell(List<TimedClient> readers, Map<Long, Long> closings, Duration span) {
        List<Long> delays = new ArrayList<>();
        long events = 0;
        long bytes = 0;
        for (TimedClient reader : readers) {
            bytes += reader.bytes();
            for (Map.Entry<Long, Long> arrival : reader.arrivals().entrySet()) {
                events++;
                Long closed = closings.get(arrival.getKey());
                if (closed != null) {
                    delays.add(arrival.getValue() - closed);
                }
            }
        }
        long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d clients, %d s: %d epochs closed, %d arrived, %d of them measured, %.1f KB/s a"
                        + " client%n",
                readers.size(),
                span.toSeconds(),
                closings.size(),
                events,
                sorted.length,
                bytes / 1024.0 / span.toSeconds() / readers.size());
        System.out.printf(
                "from the last marker in Kafka to a client: p50 %d ms, p90 %d ms, p99 %d ms, max %d"
                        + " ms%n",
                rank(sorted, 50), rank(sorted, 90), rank(sorted, 99), rank(sorted, 100));
        System.out.println("slowest: " + Arrays.toString(tail(sorted)));
    }

    private static long rank(long[] sorted, int percent) {
        return sorted.length == 0
                ? -1
                : sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }

    private static long[] tail(long[] sorted) {
        return Arrays.copyOfRange(sorted, Math.max(0, sorted.length - 10), sorted.length);
    }

    private static String rss(String pid) throws IOException {
        if (pid == null) {
            return "?";
        }
        for (String line : Files.readAllLines(Path.of("/proc", pid, "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.toString(Long.parseLong(line.replaceAll("\\D+", "")) / 1024);
            }
        }
        return "?";
    }
}
