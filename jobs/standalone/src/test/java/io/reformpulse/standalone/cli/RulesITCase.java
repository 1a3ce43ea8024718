package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.engine.TopicDump;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pulse rules} against a Kafka. */
class RulesITCase {
    private static final String RULES = "rules:\n";
    private static final String ON_TIME =
            """
              - {id: on-time, version: 1, author: duty, effectiveFrom: 2024-01-01, subject: ON_TIME_RATE,
                 target: 0.95, tiers: [{severity: WARNING, alpha: 0.01}]}
            """;
    private static final String OVERDUE =
            """
              - {id: overdue, version: 1, author: duty, effectiveFrom: 2024-01-01, subject: DOSSIER_OVERDUE,
                 tiers: [{severity: WARNING}]}
            """;
    private static final String END =
            """
              - {id: overdue, version: 2, author: duty, effectiveFrom: "2024-03-01T08:00:00+07:00", removed: true}
            """;

    @TempDir Path dir;

    private EmbeddedKafka kafka;
    private PulseTerminal terminal;

    @BeforeEach
    void open() {
        kafka = EmbeddedKafka.start(dir.resolve("kafka"));
        TopicSetup.forSimulation(kafka.bootstrap(), 2);
        terminal = new PulseTerminal(List.of("rules"), List.of("--kafka", kafka.bootstrap()));
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void whatDiffShowsIsAppliedOnce() throws Exception {
        String both = targets("both.yaml", ON_TIME + OVERDUE);
        assertThat(terminal.lines("diff", "--targets", both))
                .containsExactly(
                        "+ on-time version 1 holds from 2024-01-01 00:00",
                        "+ overdue version 1 holds from 2024-01-01 00:00",
                        "2 to write, 0 there, 0 only in the topic, 0 contradict.");
        assertThat(records()).isZero();
        assertThat(terminal.lines("apply", "--targets", both))
                .contains("2 written, 0 were there, 0 only in the topic.");
        assertThat(terminal.lines("apply", "--targets", both))
                .containsExactly("0 written, 2 were there, 0 only in the topic.");
        assertThat(records()).isEqualTo(2);

        String ended = targets("ended.yaml", OVERDUE + END);
        assertThat(terminal.lines("diff", "--targets", ended))
                .containsExactly(
                        "+ overdue version 2 ends the rule from 2024-03-01 08:00",
                        "= overdue version 1 holds from 2024-01-01 00:00",
                        "? on-time version 1 holds from 2024-01-01 00:00",
                        "1 to write, 1 there, 1 only in the topic, 0 contradict.");
        JsonNode diff =
                new ObjectMapper()
                        .readTree(terminal.lines("diff", "--json", "--targets=" + ended).get(0));
        assertThat(diff.at("/added/0/id").asText()).isEqualTo("overdue");
        assertThat(diff.at("/added/0/removed").asBoolean()).isTrue();
        assertThat(diff.path("onlyInTopic")).hasSize(1);
        terminal.lines("apply", "--targets", ended);

        assertThat(terminal.lines("list")).hasSize(2).anyMatch(line -> line.startsWith("on-time"));
        assertThat(terminal.lines("list", "--all")).hasSize(4);
        assertThat(terminal.lines("explain", "overdue"))
                .contains("It watches each overdue dossier in every commune.")
                .endsWith("Version 2, from 01:00 on 1 March 2024, by duty: the rule ends");
        assertThat(terminal.lines("explain", "overdue", "--zone=Asia/Ho_Chi_Minh"))
                .endsWith("Version 2, from 08:00 on 1 March 2024, by duty: the rule ends");
    }

    @Test
    void aContradictionWritesNothing() throws Exception {
        terminal.lines("apply", "--targets", targets("first.yaml", ON_TIME));
        String other =
                targets("other.yaml", OVERDUE + ON_TIME.replace("target: 0.95", "target: 0.9"));
        assertThat(terminal.run("diff", "--targets", other)).isEqualTo(1);
        assertThat(terminal.err())
                .contains("! Version 1 of rule on-time was written before", "as version 2.");
        assertThat(terminal.run("apply", "--targets", other)).isEqualTo(1);
        assertThat(terminal.err()).contains("Nothing was written.");
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void aPriceNeedsFigures() throws Exception {
        String targets = targets("first.yaml", ON_TIME);
        assertThat(terminal.run("price", "on-time", "--targets", targets)).isEqualTo(2);
        assertThat(terminal.err()).contains("There are no cases in the figures of the running job");
    }

    private int records() {
        return new TopicDump(kafka.bootstrap()).all(Topics.TARGETS).size();
    }

    private String targets(String name, String entries) throws IOException {
        return Files.writeString(dir.resolve(name), RULES + entries).toString();
    }
}
