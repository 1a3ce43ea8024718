package io.reformpulse.delivery.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.delivery.DeliveryException;
import io.reformpulse.delivery.figures.DeliveryCounters;
import io.reformpulse.delivery.queue.Backlog;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What Prometheus is told, and how. */
class MetricsTest {
    private static final long NOW = 1_000_000;

    @Test
    void theFiguresAreInSecondsAndByTheSubscribersNames() {
        DeliveryCounters counters = new DeliveryCounters();
        counters.delivered("duty", 4_000);
        counters.delivered("duty", 120_000);
        counters.retried("duty");
        counters.dead("log", 2);
        counters.hasProblem("log", "refused");
        counters.lagIs(7);
        counters.passedOver();
        String text =
                MetricsText.of(
                        counters,
                        Map.of(
                                "log", new Backlog.OfSubscriber(true, 3, NOW - 90_500),
                                "new", new Backlog.OfSubscriber(false, 0, 0)),
                        NOW);

        assertThat(text.lines())
                .contains(
                        "pulse_delivery_accepted_messages_total{subscriber=\"duty\"} 2.0",
                        "pulse_delivery_repeated_attempts_total{subscriber=\"duty\"} 1.0",
                        "pulse_delivery_dead_letters_total{subscriber=\"log\"} 2.0",
                        "pulse_delivery_dead_letters_total{subscriber=\"new\"} 0.0",
                        "pulse_delivery_failing{subscriber=\"log\"} 1.0",
                        "pulse_delivery_lag_records 7",
                        "pulse_delivery_undecodable_records_total 1",
                        "pulse_delivery_waiting_messages{subscriber=\"log\"} 3.0",
                        "pulse_delivery_oldest_waiting_seconds{subscriber=\"log\"} 90.5",
                        "pulse_delivery_disabled{subscriber=\"log\"} 1.0",
                        "pulse_delivery_delay_seconds_bucket{le=\"1\"} 0",
                        "pulse_delivery_delay_seconds_bucket{le=\"5\"} 1",
                        "pulse_delivery_delay_seconds_bucket{le=\"300\"} 2",
                        "pulse_delivery_delay_seconds_bucket{le=\"+Inf\"} 2",
                        "pulse_delivery_delay_seconds_sum 124.0",
                        "pulse_delivery_delay_seconds_count 2");
    }

    @Test
    void anOddNameBreaksNoLine() {
        String text =
                MetricsText.of(
                        new DeliveryCounters(),
                        Map.of("a\"b\\c\nd", new Backlog.OfSubscriber(false, 0, 0)),
                        NOW);
        assertThat(text)
                .contains("pulse_delivery_waiting_messages{subscriber=\"a\\\"b\\\\c\\nd\"} 0.0\n");
    }

    @Test
    void theServerTellsFiguresAndHealthAndNothingElse() throws Exception {
        AtomicBoolean well = new AtomicBoolean(true);
        try (MetricsServer server =
                MetricsServer.start("127.0.0.1", 0, () -> "a_metric 1\n", well::get)) {
            assertThat(get(server, "/metrics").body()).isEqualTo("a_metric 1\n");
            assertThat(get(server, "/health").statusCode()).isEqualTo(200);
            assertThat(get(server, "/other").statusCode()).isEqualTo(404);
            well.set(false);
            assertThat(get(server, "/health").statusCode()).isEqualTo(503);
            assertThatThrownBy(
                            () -> MetricsServer.start("127.0.0.1", server.port(), () -> "", null))
                    .isInstanceOf(DeliveryException.class)
                    .hasMessageContaining("--metrics-port");
        }
    }

    private static HttpResponse<String> get(MetricsServer server, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
