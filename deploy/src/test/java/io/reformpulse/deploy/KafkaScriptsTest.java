package io.reformpulse.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.TopicSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kafka's own tools are told; here they only repeat it. */
class KafkaScriptsTest {
    private static final List<String> CONNECTION = List.of("--command-config", "admin.properties");

    @TempDir Path kafka;

    private List<String> told(String script, String tool) throws Exception {
        Scripts.echoing(kafka, tool);
        return Scripts.run(
                        Map.of("KAFKA_HOME", kafka.toString()),
                        "kafka/" + script,
                        "kafka:9092",
                        CONNECTION.get(0),
                        CONNECTION.get(1))
                .lines()
                .toList();
    }

    @Test
    void everyTopicIsMadeAsTheProductWantsIt() throws Exception {
        List<String> told = told("topics.sh", "kafka-topics.sh");
        assertThat(told).hasSameSizeAs(TopicSettings.all());
        for (TopicSettings topic : TopicSettings.all()) {
            String call =
                    told.stream()
                            .filter(each -> each.contains("--topic " + topic.topic() + " "))
                            .findFirst()
                            .orElseThrow();
            topic.config()
                    .forEach(
                            (name, value) -> {
                                // What is Kafka's default is not said.
                                if (!value.equals("delete")) {
                                    assertThat(call).contains("--config " + name + "=" + value);
                                }
                            });
        }
        assertThat(told).allMatch(each -> each.contains(String.join(" ", CONNECTION)));
    }

    @Test
    void nobodyMayDoMoreThanReadWriteAndDescribeWhatIsNamed() throws Exception {
        List<String> told = told("acls.sh", "kafka-acls.sh");
        assertThat(told).isNotEmpty();
        for (String each : told) {
            assertThat(all(each, "--operation (\\w+)")).isSubsetOf("Read", "Write", "Describe");
            assertThat(each).doesNotContain("*").doesNotContain("--cluster");
        }
    }

    @Test
    void eachUserWritesItsOwnTopicsOnly() throws Exception {
        assertThat(written("gateway"))
                .containsExactly("dossier-events", "feed-heartbeats", "rating-events");
        assertThat(written("job"))
                .containsExactly("alerts", "dossiers", "kpi-updates", "rejected-events");
        assertThat(written("delivery")).isEmpty();
        assertThat(written("room")).isEmpty();
        assertThat(written("operator")).containsExactly("targets");
    }

    private Set<String> written(String user) throws Exception {
        Set<String> topics = new TreeSet<>();
        for (String each : told("acls.sh", "kafka-acls.sh")) {
            if (each.contains("User:" + user + " ") && each.contains("--operation Write")) {
                topics.addAll(all(each, "--topic ([\\w-]+)"));
            }
        }
        return topics;
    }

    private static List<String> all(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
