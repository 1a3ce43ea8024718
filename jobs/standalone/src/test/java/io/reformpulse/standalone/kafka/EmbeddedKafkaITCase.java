package io.reformpulse.standalone.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaITCase {
    private static final long YEAR_2024 = 1_704_067_200_000L;
    private static final long YEAR_2099 = 4_070_908_800_000L;

    @TempDir Path dir;

    @Test
    void keepsTopicsRecordsAndTheirTimesOverARestart() throws Exception {
        String cluster;
        String address;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir)) {
            address = kafka.bootstrap();
            TopicSetup.forSimulation(address, 2);
            cluster = clusterOf(address);
            send(address, YEAR_2024, new byte[5 << 20]);
            send(address, YEAR_2099, new byte[1]);
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir)) {
            TopicSetup.forSimulation(kafka.bootstrap(), 2);
            assertThat(kafka.bootstrap()).isEqualTo(address);
            assertThat(clusterOf(address)).isEqualTo(cluster);
            List<ConsumerRecord<byte[], byte[]>> kept = read(address);
            assertThat(kept)
                    .extracting(ConsumerRecord::timestamp)
                    .containsExactly(YEAR_2024, YEAR_2099);
            assertThat(kept.get(0).value()).hasSize(5 << 20);
        }
    }

    @Test
    void startsAgainAfterItsProcessWasKilled() throws Exception {
        Path abandoned = dir.resolve("abandoned");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("running"))) {
            TopicSetup.forSimulation(kafka.bootstrap(), 1);
            send(kafka.bootstrap(), YEAR_2024, new byte[100]);
            copy(dir.resolve("running"), abandoned);
        }
        Files.delete(abandoned.resolve("ports.properties"));
        try (EmbeddedKafka kafka = EmbeddedKafka.start(abandoned)) {
            assertThat(read(kafka.bootstrap())).hasSize(1);
        }
    }

    @Test
    void takesOtherPortsWhenItsOwnAreTaken() throws Exception {
        try (EmbeddedKafka first = EmbeddedKafka.start(dir.resolve("first"))) {
            Files.createDirectories(dir.resolve("second"));
            Files.copy(
                    dir.resolve("first/ports.properties"), dir.resolve("second/ports.properties"));
            try (EmbeddedKafka second = EmbeddedKafka.start(dir.resolve("second"))) {
                assertThat(second.bootstrap()).isNotEqualTo(first.bootstrap());
            }
        }
    }

    @Test
    void createsTheTopicsWithTheirCleanup() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir);
                Reach reach = Reach.kafka(kafka.bootstrap())) {
            TopicSetup.forSimulation(kafka.bootstrap(), 3);
            Set<String> topics = reach.ask(admin -> admin.listTopics().names().get());
            assertThat(topics).hasSize(8);
            assertThat(cleanup(reach, Topics.KPI_UPDATES)).isEqualTo("compact");
            assertThat(cleanup(reach, Topics.DOSSIER_EVENTS)).isEqualTo("delete");
        }
    }

    @Test
    void anAddressWhereNobodyListensIsUnreachable() {
        assertThatThrownBy(() -> TopicSetup.forSimulation("127.0.0.1:1", 1))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(Failure.UNREACHABLE))
                .hasMessageContaining("127.0.0.1:1");
    }

    private static String cleanup(Reach reach, String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return reach.ask(admin -> admin.describeConfigs(List.of(resource)).all().get())
                .get(resource)
                .get("cleanup.policy")
                .value();
    }

    private static String clusterOf(String address) {
        try (Reach reach = Reach.kafka(address)) {
            return reach.ask(admin -> admin.describeCluster().clusterId().get());
        }
    }

    private static void send(String address, long time, byte[] value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", address, "max.request.size", 16 << 20);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.DOSSIER_EVENTS, 0, time, null, value)).get();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String address) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.DOSSIER_EVENTS, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            Awaitility.await()
                    .until(
                            () -> {
                                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
                                return all.size() >= end;
                            });
            return all;
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
