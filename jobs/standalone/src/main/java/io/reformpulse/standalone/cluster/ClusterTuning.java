package io.reformpulse.standalone.cluster;

import io.reformpulse.engine.config.ConfigKey;
import java.util.Map;

/**
 * What a cluster has of its own, for who breaks it on purpose.
 *
 * @param flink Flink's settings over the usual ones
 * @param job the job's settings over the usual ones
 * @param detour by which the job comes to the only broker; null where it does as all others
 */
public record ClusterTuning(Map<String, String> flink, Map<ConfigKey, String> job, Detour detour) {
    public static final ClusterTuning NONE = new ClusterTuning(Map.of(), Map.of(), null);

    /**
     * A way round to a broker.
     *
     * @param port at which the broker listens for those that come by it
     * @param told the port that it tells them to come to
     */
    public record Detour(int port, int told) {}

    /** The broker's settings with it. */
    void amend(Map<String, String> broker) {
        if (detour != null) {
            broker.merge("listeners", ",DETOUR://127.0.0.1:" + detour.port(), String::concat);
            broker.merge(
                    "advertised.listeners", ",DETOUR://127.0.0.1:" + detour.told(), String::concat);
            broker.merge("listener.security.protocol.map", ",DETOUR:PLAINTEXT", String::concat);
        }
    }

    /** HOST:PORT by which the job comes to Kafka. */
    String bootstrap(String usual) {
        return detour == null ? usual : "127.0.0.1:" + detour.told();
    }
}
