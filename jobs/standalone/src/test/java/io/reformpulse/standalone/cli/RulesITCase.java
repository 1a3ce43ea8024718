package io.reformpulse.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.engine.TopicDump;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private EmbeddedKafka kafka;

    @BeforeEach
    void open() {
        kafka = EmbeddedKafka.start(dir.resolve("kafka"));
        TopicSetup.forSimulation(kafka.bootstrap(), 2);
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void whatDiffShowsIsAppliedOnce() throws Exception {
        String both = targets("both.yaml", ON_TIME + OVERDUE);
        assertThat(lines("diff", "--targets", both))
                .containsExactly(
                        "+ on-time version 1 holds from 2024-01-01 00:00",
                        "+ overdue version 1 holds from 2024-01-01 00:00",
                        "2 to write, 0 there, 0 only in the topic, 0 contradict.");
        assertThat(records()).isZero();
        assertThat(lines("apply", "--targets", both))
                .contains("2 written, 0 were there, 0 only in the topic.");
        assertThat(lines("apply", "--targets", both))
                .containsExactly("0 written, 2 were there, 0 only in the topic.");
        assertThat(records()).isEqualTo(2);

        String ended = targets("ended.yaml", OVERDUE + END);
        assertThat(lines("diff", "--targets", ended))
                .containsExactly(
                        "+ overdue version 2 ends the rule from 2024-03-01 08:00",
                        "= overdue version 1 holds from 2024-01-01 00:00",
                        "? on-time version 1 holds from 2024-01-01 00:00",
                        "1 to write, 1 there, 1 only in the topic, 0 contradict.");
        JsonNode diff =
                new ObjectMapper().readTree(lines("diff", "--json", "--targets=" + ended).get(0));
        assertThat(diff.at("/added/0/id").asText()).isEqualTo("overdue");
        assertThat(diff.at("/added/0/removed").asBoolean()).isTrue();
        assertThat(diff.path("onlyInTopic")).hasSize(1);
        lines("apply", "--targets", ended);

        assertThat(lines("list")).hasSize(2).anyMatch(line -> line.startsWith("on-time"));
        assertThat(lines("list", "--all")).hasSize(4);
        assertThat(lines("explain", "overdue"))
                .contains("It watches each overdue dossier in every commune.")
                .endsWith("Version 2, from 01:00 on 1 March 2024, by duty: the rule ends");
        assertThat(lines("explain", "overdue", "--zone=Asia/Ho_Chi_Minh"))
                .endsWith("Version 2, from 08:00 on 1 March 2024, by duty: the rule ends");
    }

    @Test
    void aContradictionWritesNothing() throws Exception {
        lines("apply", "--targets", targets("first.yaml", ON_TIME));
        String other =
                targets("other.yaml", OVERDUE + ON_TIME.replace("target: 0.95", "target: 0.9"));
        assertThat(rules("diff", "--targets", other)).isEqualTo(1);
        assertThat(err.toString())
                .contains("! Version 1 of rule on-time was written before", "as version 2.");
        assertThat(rules("apply", "--targets", other)).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing was written.");
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void aPriceNeedsFigures() throws Exception {
        String targets = targets("first.yaml", ON_TIME);
        assertThat(rules("price", "on-time", "--targets", targets)).isEqualTo(2);
        assertThat(err.toString()).contains("There are no cases in the figures of the running job");
    }

    private int records() {
        return new TopicDump(kafka.bootstrap()).all(Topics.TARGETS).size();
    }

    private String targets(String name, String entries) throws IOException {
        return Files.writeString(dir.resolve(name), RULES + entries).toString();
    }

    private List<String> lines(String... arguments) {
        out.getBuffer().setLength(0);
        assertThat(rules(arguments)).as("%s", err).isZero();
        return out.toString().lines().toList();
    }

    private int rules(String... arguments) {
        CommandLine command = Pulse.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 3];
        all[0] = "rules";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--kafka";
        all[arguments.length + 2] = kafka.bootstrap();
        return command.execute(all);
    }
}
