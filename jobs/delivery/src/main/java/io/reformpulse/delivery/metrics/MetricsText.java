package io.reformpulse.delivery.metrics;

import io.reformpulse.delivery.figures.Delays;
import io.reformpulse.delivery.figures.DeliveryFigures;
import io.reformpulse.delivery.queue.Backlog;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The figures of a delivery in Prometheus' text format 0.0.4; seconds and whole messages. */
public final class MetricsText {
    private static final double MILLIS_A_SECOND = 1000;
    private static final DeliveryFigures.OfSubscriber NOTHING =
            new DeliveryFigures.OfSubscriber(0, 0, 0);

    private final StringBuilder text = new StringBuilder();

    private MetricsText() {}

    /**
     * @param now epoch milliseconds
     */
    public static String of(
            DeliveryFigures figures, Map<String, Backlog.OfSubscriber> backlog, long now) {
        MetricsText made = new MetricsText();
        // Counters begin at 0, or their first step would be seen by nobody.
        Map<String, DeliveryFigures.OfSubscriber> counted = new TreeMap<>();
        backlog.keySet().forEach(name -> counted.put(name, NOTHING));
        counted.putAll(figures.bySubscriber());
        made.counted(counted);
        made.failing(figures);
        made.waiting(backlog, now);
        made.delays(figures.delays());
        return made.text.toString();
    }

    private void counted(Map<String, DeliveryFigures.OfSubscriber> by) {
        each(
                "pulse_delivery_accepted_messages_total",
                "Messages that subscribers accepted.",
                by,
                DeliveryFigures.OfSubscriber::delivered);
        each(
                "pulse_delivery_repeated_attempts_total",
                "Attempts that repeated an earlier one.",
                by,
                DeliveryFigures.OfSubscriber::retried);
        each(
                "pulse_delivery_dead_letters_total",
                "Messages that were given up.",
                by,
                DeliveryFigures.OfSubscriber::dead);
    }

    private void failing(DeliveryFigures figures) {
        head("pulse_delivery_failing", "gauge", "1 for those whose last attempt failed.");
        figures.problems().keySet().forEach(name -> line("pulse_delivery_failing", name, 1));
        single(
                "pulse_delivery_lag_records",
                "gauge",
                "Records of the topic of alerts that are not queued yet.",
                figures.lag());
        single(
                "pulse_delivery_undecodable_records_total",
                "counter",
                "Records of the topic of alerts that were no alert events.",
                figures.undecodable());
    }

    private void waiting(Map<String, Backlog.OfSubscriber> backlog, long now) {
        head("pulse_delivery_waiting_messages", "gauge", "Messages not accepted yet.");
        backlog.forEach((name, of) -> line("pulse_delivery_waiting_messages", name, of.messages()));
        head(
                "pulse_delivery_oldest_waiting_seconds",
                "gauge",
                "How long the oldest message has waited; 0 if none does.");
        backlog.forEach(
                (name, of) ->
                        line(
                                "pulse_delivery_oldest_waiting_seconds",
                                name,
                                of.oldestAge(now) / MILLIS_A_SECOND));
        head("pulse_delivery_disabled", "gauge", "1 for those who answered 410.");
        backlog.forEach(
                (name, of) -> line("pulse_delivery_disabled", name, of.isDisabled() ? 1 : 0));
    }

    private void delays(Delays delays) {
        String name = "pulse_delivery_delay_seconds";
        head(name, "histogram", "From when a message was made until it was accepted.");
        for (int i = 0; i < Delays.BOUNDS_SECONDS.size(); i++) {
            bucket(name, Integer.toString(Delays.BOUNDS_SECONDS.get(i)), delays.atMost().get(i));
        }
        bucket(name, "+Inf", delays.count());
        text.append(name).append("_sum ").append(delays.sumSeconds()).append('\n');
        text.append(name).append("_count ").append(delays.count()).append('\n');
    }

    private void bucket(String name, String bound, long count) {
        text.append(name).append("_bucket{le=\"").append(bound).append("\"} ");
        text.append(count).append('\n');
    }

    private <T> void each(String name, String help, Map<String, T> by, ToLongFunction<T> value) {
        head(name, "counter", help);
        by.forEach((subscriber, of) -> line(name, subscriber, value.applyAsLong(of)));
    }

    private void single(String name, String type, String help, long value) {
        head(name, type, help);
        text.append(name).append(' ').append(value).append('\n');
    }

    private void head(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private void line(String name, String subscriber, double value) {
        text.append(name).append("{subscriber=\"").append(escaped(subscriber)).append("\"} ");
        text.append(value).append('\n');
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
