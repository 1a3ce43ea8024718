package io.reformpulse.engine.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings as they were given, each with its origin. A later layer goes before an earlier one:
 * defaults, file, environment, arguments.
 */
public final class ConfigValues {
    /**
     * A value and where it came from.
     *
     * @param value null if nobody gave one
     * @param origin in words
     */
    public record Setting(String value, String origin) {}

    private static final Setting NOT_SET = new Setting(null, "not set");

    private final Map<ConfigKey, Setting> settings = new EnumMap<>(ConfigKey.class);
    private final Map<String, Setting> kafkaClient = new TreeMap<>();

    public ConfigValues() {
        for (ConfigKey key : ConfigKey.values()) {
            settings.put(
                    key, key.standard() == null ? NOT_SET : new Setting(key.standard(), "default"));
        }
    }

    /**
     * Adds a layer.
     *
     * @param layer by name, as in files
     * @throws ConfigException naming every key that is not known
     */
    public ConfigValues with(Map<String, String> layer, String origin) {
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, String> each : layer.entrySet()) {
            if (!put(each.getKey(), new Setting(each.getValue(), origin))) {
                unknown.add(each.getKey());
            }
        }
        if (!unknown.isEmpty()) {
            throw new ConfigException(
                    "Unknown "
                            + (unknown.size() == 1 ? "setting " : "settings ")
                            + String.join(", ", unknown)
                            + " ("
                            + origin
                            + "); the known ones are "
                            + names()
                            + ".");
        }
        return this;
    }

    private boolean put(String name, Setting setting) {
        if (name.startsWith(ConfigKey.KAFKA_CLIENT)) {
            kafkaClient.put(name.substring(ConfigKey.KAFKA_CLIENT.length()), setting);
            return true;
        }
        for (ConfigKey key : ConfigKey.values()) {
            if (key.label().equals(name)) {
                settings.put(key, setting);
                return true;
            }
        }
        return false;
    }

    public Setting get(ConfigKey key) {
        return settings.get(key);
    }

    /** Settings for all Kafka clients by Kafka's own names. */
    public Map<String, Setting> kafkaClient() {
        return kafkaClient;
    }

    private static String names() {
        List<String> names = new ArrayList<>();
        for (ConfigKey key : ConfigKey.values()) {
            names.add(key.label());
        }
        names.add(ConfigKey.KAFKA_CLIENT + "*");
        return String.join(", ", names);
    }
}
