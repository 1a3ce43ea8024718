package io.reformpulse.standalone.kafka;

import io.reformpulse.engine.config.ConfigLayers;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of this program's own Kafka clients, by Kafka's names: those under {@code
 * kafka.client.} of the environment and of the file that PULSE_CONFIG names, where a secured
 * cluster's user and trust store are.
 */
public final class ClientSettings {
    private ClientSettings() {}

    /**
     * @param bootstrap HOST:PORT, several by commas
     */
    public static Map<String, Object> of(String bootstrap) {
        Map<String, Object> client = new TreeMap<>();
        ConfigLayers.read(new String[0], System.getenv())
                .kafkaClient()
                .forEach((name, setting) -> client.put(name, setting.value()));
        client.put("bootstrap.servers", bootstrap);
        return client;
    }
}
