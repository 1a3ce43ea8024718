package io.reformpulse.schemas;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a topic is to be created.
 *
 * @param config Kafka's topic settings by their names
 */
public record TopicSettings(String topic, Map<String, String> config) {
    /** Larger than any record a commune sends, so that an absurd one arrives and is rejected. */
    private static final String LARGEST_INPUT_BYTES = Integer.toString(16 << 20);

    private static final Map<String, String> FEED =
            Map.of(
                    "cleanup.policy", "delete",
                    "message.timestamp.type", "LogAppendTime",
                    "max.message.bytes", LARGEST_INPUT_BYTES);
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

    public TopicSettings {
        config = Map.copyOf(config);
    }

    /** All topics of the product. */
    public static List<TopicSettings> all() {
        return List.of(
                new TopicSettings(Topics.DOSSIER_EVENTS, FEED),
                new TopicSettings(Topics.RATING_EVENTS, FEED),
                new TopicSettings(Topics.FEED_HEARTBEATS, FEED),
                new TopicSettings(Topics.TARGETS, COMPACTED),
                new TopicSettings(Topics.KPI_UPDATES, COMPACTED),
                new TopicSettings(Topics.DOSSIERS, COMPACTED),
                new TopicSettings(Topics.ALERTS, kept(Duration.ofDays(3660))),
                new TopicSettings(Topics.REJECTED_EVENTS, kept(Duration.ofDays(90))));
    }

    private static Map<String, String> kept(Duration retention) {
        return Map.of(
                "cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis()));
    }
}
