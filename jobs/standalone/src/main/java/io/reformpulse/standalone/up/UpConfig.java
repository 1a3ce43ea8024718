package io.reformpulse.standalone.up;

import io.reformpulse.engine.config.ConfigKey;
import io.reformpulse.engine.config.ConfigLayers;
import io.reformpulse.engine.config.ConfigValues;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The job's configuration in a run on one machine: what the run itself decides goes before what the
 * environment says, as otherwise its parts would not find each other.
 */
public final class UpConfig {
    /** The name under which the feed's time is kept in this JVM. */
    static final String FEED_TIME = "feed";

    private UpConfig() {}

    /** The job's settings without a run: defaults, a file named by PULSE_CONFIG, environment. */
    public static ConfigValues surroundings() {
        return ConfigLayers.read(new String[0], System.getenv());
    }

    /**
     * @param publishMillis simulated time between two publications
     * @param aheadMillis simulated time by which a record may be ahead of the feed's own
     */
    static ConfigValues of(
            DataDir data,
            String referenceName,
            String bootstrap,
            int parallelism,
            long publishMillis,
            long aheadMillis) {
        Map<String, String> own = new TreeMap<>();
        own.put(ConfigKey.REFERENCE.label(), referenceName);
        own.put(ConfigKey.KAFKA_BOOTSTRAP_SERVERS.label(), bootstrap);
        own.put(ConfigKey.CLOCK_SOURCE.label(), "in-process/" + FEED_TIME);
        own.put(ConfigKey.CLOCK_BOUND.label(), "0 ms");
        own.put(ConfigKey.CLOCK_TOLERANCE.label(), aheadMillis + " ms");
        own.put(ConfigKey.CLOCK_ASK_EVERY.label(), "50 ms");
        own.put(ConfigKey.PUBLISH_INTERVAL.label(), publishMillis + " ms");
        // None: a run killed before its first checkpoint is to be repeated epoch by epoch.
        own.put(ConfigKey.PUBLISH_BACKLOG_UNTIL.label(), Instant.EPOCH.toString());
        own.put(ConfigKey.PARALLELISM.label(), Integer.toString(parallelism));
        own.put(ConfigKey.CHECKPOINT_FOLDER.label(), data.checkpoints().toUri().toString());
        own.put(ConfigKey.REJECTED_STORE.label(), data.rejectedStore().toUri().toString());
        own.put(ConfigKey.KAFKA_TRANSACTION_TIMEOUT.label(), "1 h");
        return surroundings().with(own, "./pulse up");
    }

    /** For the doctor: each setting's value and, in brackets, its origin. */
    public static Properties shown(ConfigValues values) {
        Properties shown = new Properties();
        for (ConfigKey key : ConfigKey.values()) {
            shown.setProperty(key.label(), shown(values.get(key)));
        }
        values.kafkaClient()
                .forEach(
                        (name, setting) ->
                                shown.setProperty(
                                        ConfigKey.KAFKA_CLIENT + name,
                                        "*** (" + setting.origin() + ")"));
        return shown;
    }

    private static String shown(ConfigValues.Setting setting) {
        return setting.value() == null
                ? "(" + setting.origin() + ")"
                : setting.value() + " (" + setting.origin() + ")";
    }
}
