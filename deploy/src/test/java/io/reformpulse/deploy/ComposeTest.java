package io.reformpulse.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** What every container of the compose file keeps to, and that it sees the secrets it needs. */
class ComposeTest {
    private static final Pattern SECRET = Pattern.compile("/run/secrets[:/]([A-Za-z0-9.-]+)");
    private static final Set<String> ONE_SHOT = Set.of("volumes", "topics", "topics-secure");

    private static Map<String, Map<String, Object>> services;
    private static Map<String, Map<String, Object>> secrets;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void read() throws Exception {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(1000);
        try (Reader in = Files.newBufferedReader(DeployFiles.ROOT.resolve("docker-compose.yml"))) {
            Map<String, Object> compose = new Yaml(options).load(in);
            services = (Map<String, Map<String, Object>>) compose.get("services");
            secrets = (Map<String, Map<String, Object>>) compose.get("secrets");
        }
        assertThat(services).hasSizeGreaterThan(12);
    }

    @Test
    void everyContainerIsLimitedAndNoLongLivedOneIsRoot() {
        services.forEach(
                (name, service) -> {
                    assertThat(service).as(name).containsKeys("mem_limit", "cpus", "user");
                    assertThat(service.get("cap_drop")).as(name).isEqualTo(List.of("ALL"));
                    assertThat(service.get("security_opt"))
                            .as(name)
                            .isEqualTo(List.of("no-new-privileges:true"));
                    if (!name.equals("volumes")) {
                        assertThat(service.get("user")).as(name).isNotIn("root", "0", "0:0");
                        assertThat(service).as(name).doesNotContainKey("cap_add");
                    }
                });
    }

    @Test
    void everyLongLivedContainerIsRestartedAndTellsItsHealth() {
        services.forEach(
                (name, service) -> {
                    if (!ONE_SHOT.contains(name)) {
                        assertThat(service.get("restart")).as(name).isEqualTo("unless-stopped");
                        assertThat(service).as(name).containsKey("healthcheck");
                    }
                });
    }

    @Test
    void portsAreOpenOnThisMachineOnly() {
        services.forEach(
                (name, service) ->
                        assertThat(strings(service.get("ports")))
                                .as(name)
                                .allMatch(port -> port.startsWith("127.0.0.1:")));
    }

    @Test
    void flinkTakesNoJobsAndItsFiguresStayInTheContainersNetwork() {
        services.forEach(
                (name, service) -> {
                    String words = service.toString();
                    if (words.contains("FLINK_PROPERTIES")) {
                        assertThat(words)
                                .as(name)
                                .contains("web.submit.enable: false", "web.cancel.enable: false");
                    }
                    assertThat(strings(service.get("ports")))
                            .as(name)
                            .noneMatch(port -> port.contains("9249"));
                });
    }

    @Test
    void eachPlainServiceHasASecureTwinThatDiffersByItsKafkaOnly() {
        Map<String, Map<String, Object>> plain = of("plain");
        Map<String, Map<String, Object>> secure = of("secure");
        assertThat(secure.keySet()).hasSameSizeAs(plain.keySet());
        plain.forEach(
                (name, service) -> {
                    Map<String, Object> twin = secure.get(name + "-secure");
                    assertThat(twin).as(name + "-secure").isNotNull();
                    for (String same : List.of("image", "user", "volumes", "mem_limit")) {
                        assertThat(twin.get(same))
                                .as(name + " " + same)
                                .isEqualTo(service.get(same));
                    }
                });
    }

    private static Map<String, Map<String, Object>> of(String profile) {
        Map<String, Map<String, Object>> of = new TreeMap<>();
        services.forEach(
                (name, service) -> {
                    if (strings(service.get("profiles")).contains(profile)) {
                        of.put(name, service);
                    }
                });
        return of;
    }

    @Test
    void everyContainerSeesTheSecretsItNeedsAndNoOthers() throws Exception {
        for (Map.Entry<String, Map<String, Object>> each : services.entrySet()) {
            // A worker gets the job's settings from the JobManager, but not its files.
            String settings = each.getKey().replace("taskmanager", "jobmanager");
            assertThat(new TreeSet<>(strings(each.getValue().get("secrets"))))
                    .as(each.getKey())
                    .isEqualTo(needed(services.get(settings)));
        }
    }

    /** Those named by the service itself, and by the files that its words name. */
    private static Set<String> needed(Map<String, Object> service) throws Exception {
        String words = service.toString();
        Set<String> needed = secretsIn(words);
        Matcher file =
                Pattern.compile("/(?:pulse/secure|etc/pulse|pulse)/([\\w-]+\\.\\w+)")
                        .matcher(words);
        while (file.find()) {
            for (String folder : List.of("kafka/secure", "kafka")) {
                Path named = DeployFiles.DEPLOY.resolve(folder).resolve(file.group(1));
                if (Files.exists(named)) {
                    needed.addAll(secretsIn(Files.readString(named)));
                }
            }
        }
        return needed;
    }

    private static Set<String> secretsIn(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = SECRET.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Test
    void everySecretIsMadeForItsOwnerAlone(@TempDir Path folder) throws Exception {
        Scripts.run(Map.of(), "make-secrets", folder.toString());
        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
        assertThat(Files.getPosixFilePermissions(folder.resolve("kafka-ca.key"))).hasSize(2);
        for (Map.Entry<String, Map<String, Object>> each : secrets.entrySet()) {
            assertThat(each.getValue()).containsEntry("file", "./deploy/secrets/" + each.getKey());
            assertThat(folder.resolve(each.getKey())).isNotEmptyFile();
        }
        String password = Files.readString(folder.resolve("kafka-job-password"));
        assertThat(password).hasSize(48);
        assertThat(Files.readAllLines(folder.resolve("kafka-users"))).contains("job " + password);

        // A second time keeps what there is.
        Scripts.run(Map.of(), "make-secrets", folder.toString());
        assertThat(folder.resolve("kafka-job-password")).hasContent(password);
    }

    private static List<String> strings(Object list) {
        return list == null
                ? List.of()
                : ((Collection<?>) list).stream().map(Object::toString).toList();
    }
}
