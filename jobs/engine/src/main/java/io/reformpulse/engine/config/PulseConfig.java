package io.reformpulse.engine.config;

import io.reformpulse.engine.clock.ClockSettings;
import io.reformpulse.engine.clock.TimeSource;
import io.reformpulse.engine.clock.WallClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * The configuration of the job, checked whole. {@link ConfigKey} says what each part is for.
 *
 * @param kafka properties of every Kafka client
 * @param backlogUntil epoch milliseconds; MAX_VALUE for the moment of submission
 * @param checkpointFolder null where the cluster says
 * @param rejectedStore null to keep only the beginning of large rejected records
 */
public record PulseConfig(
        Path reference,
        Properties kafka,
        String transactionPrefix,
        Duration transactionTimeout,
        ClockSettings clock,
        Duration publishInterval,
        Duration backlogInterval,
        long backlogUntil,
        int parallelism,
        Duration checkpointInterval,
        String checkpointFolder,
        String rejectedStore,
        long cacheBytes) {
    private static final String IN_PROCESS = "in-process/";

    /**
     * @throws ConfigException naming the setting that is missing or wrong
     */
    public static PulseConfig of(ConfigValues values) {
        ConfigReader from = new ConfigReader(values);
        Properties kafka = new Properties();
        values.kafkaClient().forEach((name, setting) -> kafka.put(name, setting.value()));
        kafka.put("bootstrap.servers", from.text(ConfigKey.KAFKA_BOOTSTRAP_SERVERS));
        return new PulseConfig(
                from.path(ConfigKey.REFERENCE),
                kafka,
                from.text(ConfigKey.KAFKA_TRANSACTION_PREFIX),
                from.duration(ConfigKey.KAFKA_TRANSACTION_TIMEOUT),
                clock(from),
                from.duration(ConfigKey.PUBLISH_INTERVAL),
                from.duration(ConfigKey.PUBLISH_BACKLOG_INTERVAL),
                from.instantOrMax(ConfigKey.PUBLISH_BACKLOG_UNTIL),
                from.count(ConfigKey.PARALLELISM),
                from.duration(ConfigKey.CHECKPOINT_INTERVAL),
                from.optional(ConfigKey.CHECKPOINT_FOLDER),
                from.optional(ConfigKey.REJECTED_STORE),
                from.bytes(ConfigKey.CACHE_SIZE));
    }

    private static ClockSettings clock(ConfigReader from) {
        return new ClockSettings(
                timeSource(from),
                from.durationOrZero(ConfigKey.CLOCK_BOUND),
                from.durationOrZero(ConfigKey.CLOCK_TOLERANCE),
                from.duration(ConfigKey.CLOCK_ASK_EVERY),
                WallClock.system());
    }

    private static TimeSource timeSource(ConfigReader from) {
        String source = from.text(ConfigKey.CLOCK_SOURCE);
        if (source.startsWith(IN_PROCESS)) {
            return new TimeSource.InProcess(source.substring(IN_PROCESS.length()));
        }
        return switch (source) {
            case "wall" -> new TimeSource.Wall();
            case "log" -> new TimeSource.Log();
            case "simulated" ->
                    new TimeSource.Simulated(
                            from.instant(ConfigKey.CLOCK_SIMULATED_ORIGIN),
                            from.instant(ConfigKey.CLOCK_SIMULATED_STARTED),
                            from.number(ConfigKey.CLOCK_SIMULATED_SPEED),
                            from.instantOrMax(ConfigKey.CLOCK_SIMULATED_END));
            default ->
                    throw from.wrong(
                            ConfigKey.CLOCK_SOURCE, "wall, simulated, log or in-process/NAME");
        };
    }
}
