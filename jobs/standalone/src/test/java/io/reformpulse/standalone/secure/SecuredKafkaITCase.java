package io.reformpulse.standalone.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.subscriber.LinesTarget;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.Subscribers;
import io.reformpulse.delivery.subscriber.SubscribersFile;
import io.reformpulse.engine.PulseJob;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.cli.Pulse;
import io.reformpulse.standalone.deliver.AlertFeed;
import io.reformpulse.standalone.process.PulseProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profile {@code secure} as processes: who may goes through, all others are told why not. */
class SecuredKafkaITCase {
    private static final Path REFERENCE =
            Path.of("src/main/resources/reference/lao-cai").toAbsolutePath();
    private static final int JOB_MEGABYTES = 512;
    private static final int CLIENT_MEGABYTES = 192;

    /** So few that the answer of a TLS port, taken for a length, would not fit. */
    private static final int SMALL_MEGABYTES = 64;

    private static final Pattern ROOM = Pattern.compile("Control room: (http://\\S+)");

    @TempDir static Path dir;

    private static SecuredKafka kafka;

    private final List<PulseProcess> running = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        kafka = SecuredKafka.start(dir.resolve("kafka"));
    }

    @AfterAll
    static void close() throws Exception {
        if (kafka != null) {
            kafka.close();
        }
    }

    @Test
    void eachPartDoesItsWorkWithTheRightsOfItsUser() throws Exception {
        try {
            PulseProcess job = job(kafka.configOf("job"));
            PulseProcess room = command("room", "control-room", "--port=0");
            new SubscribersFile(dir.resolve("delivery/subscribers.yaml"))
                    .change(
                            none ->
                                    new Subscribers(
                                            null,
                                            List.of(
                                                    new Subscriber(
                                                            "log",
                                                            null,
                                                            new LinesTarget("lines.jsonl"),
                                                            null))));
            PulseProcess delivery = command("delivery", "deliver", "--from-beginning");
            sendByGateway();
            job.await("a closed epoch", () -> printedBy("kpis", "--window=YEAR").contains("02734"));
            job.await(
                    "the record that is none",
                    () -> printedBy("rejected").contains("WRONG_MARKER"));
            try (AlertFeed alerts = new AlertFeed(transactionsOf("job"))) {
                alerts.commit(AlertStory.alert("a1").opened());
            }
            Path lines = dir.resolve("delivery/lines.jsonl");
            delivery.await(
                    "the alert",
                    () -> Files.exists(lines) && Files.readString(lines).contains("a1"));
            room.await(
                    "the alert",
                    () -> answered(room, "/api/v1/present?window=YEAR").contains("a1"));
        } finally {
            for (PulseProcess each : running) {
                each.close();
            }
        }
    }

    private void sendByGateway() throws Exception {
        DossierEvent event =
                DossierEvent.newBuilder()
                        .setEventId("e1")
                        .setDossierId("H38-1")
                        .setCommuneCode("02734")
                        .setProcedureCode("1.001193")
                        .setType(EventType.RECEIVED)
                        .setOccurredAt(Instant.now().toEpochMilli())
                        .build();
        try (KafkaProducer<String, byte[]> gateway = producer("gateway")) {
            send(gateway, Topics.DOSSIER_EVENTS, SingleObject.DOSSIER_EVENT.encode(event));
            send(gateway, Topics.RATING_EVENTS, new byte[] {1, 2, 3});
        }
    }

    @Test
    void nobodyWritesWhatIsNotForItsUserToWrite() throws Exception {
        Map<String, String> forbidden =
                Map.of(
                        "gateway", Topics.KPI_UPDATES,
                        "job", Topics.DOSSIER_EVENTS,
                        "delivery", Topics.ALERTS,
                        "room", Topics.ALERTS,
                        "operator", Topics.ALERTS);
        for (Map.Entry<String, String> each : forbidden.entrySet()) {
            try (KafkaProducer<String, byte[]> producer = producer(each.getKey())) {
                assertThatThrownBy(() -> send(producer, each.getValue(), new byte[] {1}))
                        .as(each.toString())
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(AuthorizationException.class);
            }
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        kafka.writeSecret("wrong-password", "not the one");
        Path wrong = kafka.changed("operator", "kafka-operator-password", "wrong-password");
        String refusal = "refused this program's user (Authentication failed during authentication";
        assertThat(refused(wrong, kafka.bootstrap(), "rejected"))
                .contains(refusal)
                .contains("sasl.jaas.config")
                .contains("PULSE_CONFIG");
        assertThat(refused(wrong, kafka.bootstrap(), "deliver")).contains(refusal);
        assertThat(refused(wrong, kafka.bootstrap(), "control-room", "--port=0")).contains(refusal);
        assertThat(endOfJob(wrong)).contains("Authentication failed", "the user or its rights.");
    }

    @Test
    void aMissingRightIsRefusedByTheNameOfTheTopic() throws Exception {
        assertThat(refused(kafka.configOf("delivery"), kafka.bootstrap(), "rejected"))
                .contains("does not allow that to this program's user", "[rejected-events]")
                .contains("deploy/kafka/acls.sh");
        Path gateway = kafka.changed("job", "username=\"job\"", "username=\"gateway\"");
        Files.writeString(
                gateway,
                Files.readString(gateway).replace("kafka-job-password", "kafka-gateway-password"));
        assertThat(refused(gateway, kafka.bootstrap(), "deliver"))
                .contains("refuses the topic alerts (Topic authorization failed", "its rights.");
        assertThat(endOfJob(gateway))
                .contains("Topic authorization failed", "the user or its rights.");
    }

    @Test
    void aBrokerByANameThatItsCertificateDoesNotHaveIsNotBelieved() throws Exception {
        assertThat(refused(kafka.configOf("operator"), kafka.byAnotherName(), "rejected"))
                .contains("cannot prove to be that", "127.0.0.2", "ssl.truststore.location");
    }

    @Test
    void aClientWithoutTlsIsToldSoHoweverSmallItsHeap() throws Exception {
        for (String command : List.of("rejected", "deliver", "control-room")) {
            assertThat(refused(null, kafka.bootstrap(), command))
                    .contains("takes TLS only", "security.protocol is PLAINTEXT")
                    .doesNotContain("OutOfMemoryError");
        }
        assertThat(endOfJob(null)).contains("takes TLS only").doesNotContain("OutOfMemoryError");
    }

    private PulseProcess job(Path config) throws Exception {
        PulseProcess job =
                new PulseProcess(
                        dir.resolve("job/output.txt"),
                        JOB_MEGABYTES,
                        environment(config),
                        PulseJob.class,
                        List.of(
                                "--reference=" + REFERENCE,
                                "--kafka.bootstrap-servers=" + kafka.bootstrap()));
        running.add(job);
        return job;
    }

    /** What a job prints that does not come to run. */
    private String endOfJob(Path config) throws Exception {
        try (PulseProcess job = job(config)) {
            int code = job.awaitEnd();
            String printed = job.printed();
            assertThat(code).as(printed).isEqualTo(1);
            return printed;
        }
    }

    private PulseProcess command(String user, String... words) throws Exception {
        PulseProcess process =
                new PulseProcess(
                        dir.resolve(user).resolve("output.txt"),
                        CLIENT_MEGABYTES,
                        environment(kafka.configOf(user)),
                        Pulse.class,
                        arguments(kafka.bootstrap(), dir.resolve(user), words));
        running.add(process);
        return process;
    }

    /** What a command prints that is refused: one sentence, and exit code 3. */
    private static String refused(Path config, String bootstrap, String... words) throws Exception {
        Path folder = Files.createTempDirectory(dir, "refused");
        try (PulseProcess process =
                new PulseProcess(
                        folder.resolve("output.txt"),
                        SMALL_MEGABYTES,
                        environment(config),
                        Pulse.class,
                        arguments(bootstrap, folder, words))) {
            int code = process.awaitEnd();
            String printed = process.printed();
            assertThat(code).as(printed).isEqualTo(3);
            assertThat(printed.lines().toList()).hasSize(1);
            assertThat(printed).startsWith("Kafka at ").endsWith(".\n");
            return printed;
        }
    }

    private static List<String> arguments(String bootstrap, Path data, String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.add("--kafka=" + bootstrap);
        arguments.add("--data=" + data);
        return arguments;
    }

    private static Map<String, String> environment(Path config) {
        return config == null ? Map.of() : Map.of("PULSE_CONFIG", config.toString());
    }

    /** What an operator sees. */
    private String printedBy(String... words) throws Exception {
        Path folder = Files.createTempDirectory(dir, "seen");
        try (PulseProcess process =
                new PulseProcess(
                        folder.resolve("output.txt"),
                        CLIENT_MEGABYTES,
                        environment(kafka.configOf("operator")),
                        Pulse.class,
                        arguments(kafka.bootstrap(), folder, words))) {
            process.awaitEnd();
            return process.printed();
        }
    }

    /** Nothing before it has said where it is. */
    private static String answered(PulseProcess room, String path) throws Exception {
        Matcher address = ROOM.matcher(room.printed());
        return address.find()
                ? HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address.group(1) + path)).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body()
                : "";
    }

    private static KafkaProducer<String, byte[]> producer(String user) throws Exception {
        return new KafkaProducer<>(
                kafka.clientOf(user), new StringSerializer(), new ByteArraySerializer());
    }

    private static void send(KafkaProducer<String, byte[]> producer, String topic, byte[] value)
            throws Exception {
        producer.send(new ProducerRecord<>(topic, "key", value)).get();
    }

    private static Map<String, Object> transactionsOf(String user) throws Exception {
        Map<String, Object> client = kafka.clientOf(user);
        client.put("transactional.id", "reform-pulse-test");
        return client;
    }
}
