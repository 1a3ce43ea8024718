package io.reformpulse.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.engine.clock.TimeSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulseConfigTest {
    @TempDir Path folder;

    @Test
    void onlyTheReferenceHasToBeNamed() {
        PulseConfig config = read("--reference", "ref");
        assertThat(config.reference()).isEqualTo(Path.of("ref"));
        assertThat(config.kafka().getProperty("bootstrap.servers")).isEqualTo("localhost:9092");
        assertThat(config.transactionPrefix()).isEqualTo("reform-pulse");
        assertThat(config.transactionTimeout()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.clock().time()).isEqualTo(new TimeSource.Wall());
        assertThat(config.clock().bound()).isEqualTo(Duration.ofMillis(50));
        assertThat(config.clock().tolerance()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.clock().askEvery()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.publishInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.backlogInterval()).isEqualTo(Duration.ofDays(30));
        assertThat(config.backlogUntil()).isEqualTo(Long.MAX_VALUE);
        assertThat(config.parallelism()).isEqualTo(2);
        assertThat(config.checkpointInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.checkpointFolder()).isNull();
        assertThat(config.rejectedStore()).isNull();
        assertThat(config.cacheBytes()).isEqualTo(128L << 20);
    }

    @Test
    void everySettingReachesItsPlace() throws Exception {
        Path file = folder.resolve("pulse.yaml");
        Files.writeString(
                file,
                """
                reference: ref
                kafka:
                  bootstrap-servers: k:1
                  transaction-prefix: mine
                  transaction-timeout: 9 min
                  client:
                    security.protocol: SSL
                clock:
                  source: simulated
                  bound: 70 ms
                  tolerance: 8 min
                  ask-every: 30 ms
                  simulated:
                    origin: 2025-03-01T00:00:00+07:00
                    started: 2026-01-01T00:00:00Z
                    speed: 60
                    end: 2025-04-01T00:00:00+07:00
                publish:
                  interval: 2 s
                  backlog-interval: 9 d
                  backlog-until: 1970-01-01T00:00:09Z
                parallelism: 7
                checkpoint:
                  interval: 3 s
                  folder: file:///c
                rejected.store: file:///r
                cache.size: 5 mb
                """);
        PulseConfig config = read("--config", file.toString());
        assertThat(config.kafka())
                .isEqualTo(Map.of("bootstrap.servers", "k:1", "security.protocol", "SSL"));
        assertThat(config.transactionPrefix()).isEqualTo("mine");
        assertThat(config.transactionTimeout()).isEqualTo(Duration.ofMinutes(9));
        assertThat(config.clock().time())
                .isEqualTo(
                        new TimeSource.Simulated(
                                Instant.parse("2025-02-28T17:00:00Z").toEpochMilli(),
                                Instant.parse("2026-01-01T00:00:00Z").toEpochMilli(),
                                60,
                                Instant.parse("2025-03-31T17:00:00Z").toEpochMilli()));
        assertThat(config.clock().bound()).isEqualTo(Duration.ofMillis(70));
        assertThat(config.clock().tolerance()).isEqualTo(Duration.ofMinutes(8));
        assertThat(config.clock().askEvery()).isEqualTo(Duration.ofMillis(30));
        assertThat(config.publishInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.backlogInterval()).isEqualTo(Duration.ofDays(9));
        assertThat(config.backlogUntil()).isEqualTo(9_000);
        assertThat(config.parallelism()).isEqualTo(7);
        assertThat(config.checkpointInterval()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.checkpointFolder()).isEqualTo("file:///c");
        assertThat(config.rejectedStore()).isEqualTo("file:///r");
        assertThat(config.cacheBytes()).isEqualTo(5L << 20);
    }

    @Test
    void argumentsGoBeforeTheEnvironmentAndThatBeforeTheFile() throws Exception {
        Path file = folder.resolve("pulse.properties");
        Files.writeString(file, "reference=a\nparallelism=3\nkafka.bootstrap-servers=a:1\n");
        ConfigValues values =
                ConfigLayers.read(
                        new String[] {"--config=" + file, "--reference", "c"},
                        Map.of("PULSE_REFERENCE", "b", "PULSE_PARALLELISM", "4", "PATH", "x"));
        assertThat(values.get(ConfigKey.REFERENCE))
                .isEqualTo(new ConfigValues.Setting("c", "argument"));
        assertThat(values.get(ConfigKey.PARALLELISM))
                .isEqualTo(new ConfigValues.Setting("4", "environment"));
        assertThat(values.get(ConfigKey.KAFKA_BOOTSTRAP_SERVERS).origin())
                .isEqualTo("file " + file);
        assertThat(values.get(ConfigKey.CACHE_SIZE).origin()).isEqualTo("default");
    }

    @Test
    void aPathThatCannotBeOneIsRefusedByItsSetting() {
        assertThatThrownBy(() -> read("--reference", "a\u0000b"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("reference must be the path of a folder");
    }

    @Test
    void unknownSettingsAreRefusedByName() {
        assertThatThrownBy(() -> read("--paralelism", "4"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("paralelism")
                .hasMessageContaining("argument");
        assertThatThrownBy(
                        () -> ConfigLayers.read(new String[] {}, Map.of("PULSE_PARALELISM", "4")))
                .hasMessageContaining("PULSE_PARALELISM");
    }

    @Test
    void whatIsForAnotherPartOfTheProductIsNoSettingOfTheJob() {
        ConfigValues values =
                ConfigLayers.read(
                        new String[] {},
                        Map.of(
                                "PULSE_DATABASE_USER",
                                "pulse",
                                "PULSE_KAFKA_CLIENT_CLIENT_ID",
                                "a"));
        assertThat(values.kafkaClient()).containsOnlyKeys("client.id");
    }

    @Test
    void aWrongOrMissingValueIsNamedWithItsOrigin() {
        assertThatThrownBy(() -> read("--reference", "r", "--parallelism", "0"))
                .hasMessageContaining("parallelism")
                .hasMessageContaining("\"0\"")
                .hasMessageContaining("argument");
        assertThatThrownBy(() -> read()).hasMessageContaining("--reference");
        assertThatThrownBy(() -> read("--reference", "r", "--clock.source", "sundial"))
                .hasMessageContaining("sundial");
    }

    private static PulseConfig read(String... arguments) {
        return PulseConfig.of(ConfigLayers.read(arguments, Map.of()));
    }
}
