package io.reformpulse.standalone.secure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;

/**
 * A broker in a process of its own as {@code deploy/kafka} lays it out: its scripts, its settings
 * (but for folders and ports) and its users' property files, with secrets that {@code
 * deploy/make-secrets} made.
 */
final class SecuredKafka implements AutoCloseable {
    private static final Path DEPLOY = Path.of("../../deploy").toAbsolutePath().normalize();
    private static final String CLIENT = "kafka.client.";

    private final Path folder;
    private final List<Integer> ports = freePorts();
    private Process broker;

    private SecuredKafka(Path folder) {
        this.folder = folder;
    }

    /** Returns once the topics and the rights are there. */
    static SecuredKafka start(Path folder) throws Exception {
        SecuredKafka kafka = new SecuredKafka(Files.createDirectories(folder));
        run(Map.of(), List.of("make-secrets", kafka.secrets().toString()));
        kafka.copySettings();
        kafka.startBroker();
        try {
            kafka.prepare();
            return kafka;
        } catch (Exception | AssertionError e) {
            kafka.close();
            throw e;
        }
    }

    private void prepare() throws Exception {
        try (Admin admin = Admin.create(clientOf("admin"))) {
            Awaitility.await("the broker").atMost(2, TimeUnit.MINUTES).until(() -> isUp(admin));
            KafkaTools tools = new KafkaTools(admin);
            tools.makeTopics(told("topics.sh", "kafka-topics.sh"));
            tools.allow(told("acls.sh", "kafka-acls.sh"));
        }
    }

    private Path secrets() {
        return folder.resolve("secrets");
    }

    private void copySettings() throws IOException {
        try (var files = Files.list(DEPLOY.resolve("kafka/secure"))) {
            for (Path file : files.toList()) {
                String text =
                        Files.readString(file)
                                .replace("/run/secrets", secrets().toString())
                                .replace("/var/lib/kafka/data", folder.resolve("data").toString())
                                .replace("kafka:9092", "localhost:9092")
                                .replace("9092", ports.get(0).toString())
                                .replace("9093", ports.get(1).toString())
                                .replace("9094", ports.get(2).toString());
                Files.writeString(folder.resolve(file.getFileName()), text);
            }
        }
    }

    private void startBroker() throws Exception {
        program("kafka-storage.sh", java("kafka.tools.StorageTool"));
        program("kafka-server-start.sh", java("kafka.Kafka"));
        ProcessBuilder start =
                new ProcessBuilder(
                                "bash",
                                DEPLOY.resolve("kafka/secure-broker.sh").toString(),
                                folder.resolve("server.properties").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("broker.txt").toFile());
        start.environment().put("KAFKA_HOME", folder.toString());
        start.environment().put("KAFKA_USERS_FILE", secrets().resolve("kafka-users").toString());
        start.environment().put("CLUSTER_ID", Uuid.randomUuid().toString());
        broker = start.start();
    }

    private static String java(String main) {
        return "exec '%s' -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\""
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        main);
    }

    private void program(String name, String line) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/bash\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private boolean isUp(Admin admin) throws Exception {
        assertThat(broker.isAlive()).as(() -> printed()).isTrue();
        try {
            admin.describeCluster().clusterId().get(5, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | java.util.concurrent.TimeoutException notYet) {
            return false;
        }
    }

    private String printed() {
        try {
            return Files.readString(folder.resolve("broker.txt"));
        } catch (IOException e) {
            return "What the broker printed cannot be read: " + e;
        }
    }

    /** How a script calls one of Kafka's tools, each call in words. */
    private List<List<String>> told(String script, String tool) throws Exception {
        program(tool, "printf '%s ' \"$@\"; echo");
        String said =
                run(
                        Map.of("KAFKA_HOME", folder.toString()),
                        List.of("kafka/" + script, bootstrap()));
        return said.lines().map(line -> List.of(line.strip().split(" "))).toList();
    }

    private static String run(Map<String, String> environment, List<String> script)
            throws Exception {
        List<String> words = new ArrayList<>(List.of("bash"));
        words.add(DEPLOY.resolve(script.get(0)).toString());
        words.addAll(script.subList(1, script.size()));
        ProcessBuilder start = new ProcessBuilder(words).redirectErrorStream(true);
        start.environment().putAll(environment);
        Process process = start.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    /** HOST:PORT as the certificate has it. */
    String bootstrap() {
        return "localhost:" + ports.get(2);
    }

    /** The same broker by an address that its certificate does not have. */
    String byAnotherName() {
        return "127.0.0.2:" + ports.get(2);
    }

    /** The documented file of a user, for PULSE_CONFIG. */
    Path configOf(String user) {
        return folder.resolve(user + ".properties");
    }

    /** A file like that of a user, in which something else is said. */
    Path changed(String user, String from, String to) throws IOException {
        String text = Files.readString(configOf(user));
        assertThat(text).contains(from);
        Path file = Files.createTempFile(folder, user, ".properties");
        return Files.writeString(file, text.replace(from, to));
    }

    Path writeSecret(String name, String content) throws IOException {
        return Files.writeString(secrets().resolve(name), content);
    }

    /** What a Kafka client of one's own takes to be that user. */
    Map<String, Object> clientOf(String user) throws IOException {
        Path file = configOf(user);
        if (!Files.exists(file)) {
            // Whoever has no file of its own writes one like another's.
            file = changed("job", "username=\"job\"", "username=\"" + user + "\"");
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace("kafka-job-password", "kafka-" + user + "-password"));
        }
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        Map<String, Object> client = new HashMap<>();
        properties.forEach((key, value) -> client.put(key.toString().replace(CLIENT, ""), value));
        client.put("bootstrap.servers", bootstrap());
        return client;
    }

    private static List<Integer> freePorts() {
        List<Integer> ports = new ArrayList<>();
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket two = new ServerSocket(0);
                ServerSocket three = new ServerSocket(0)) {
            for (ServerSocket each : List.of(one, two, three)) {
                ports.add(each.getLocalPort());
            }
        } catch (IOException e) {
            throw new AssertionError("No port is free.", e);
        }
        return ports;
    }

    @Override
    public void close() throws Exception {
        broker.destroyForcibly().waitFor();
    }
}
