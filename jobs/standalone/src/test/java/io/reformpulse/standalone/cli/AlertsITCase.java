package io.reformpulse.standalone.cli;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.AlertStory;
import io.reformpulse.standalone.deliver.AlertFeed;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AlertsITCase {
    @TempDir Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private EmbeddedKafka kafka;

    @BeforeEach
    void open() {
        kafka = EmbeddedKafka.start(dir.resolve("kafka"));
        TopicSetup.forSimulation(kafka.bootstrap(), 1);
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void committedAlertsAreShownAsAPersonWantsThem() {
        try (AlertFeed feed = new AlertFeed(kafka.bootstrap())) {
            AlertStory one = alert("one");
            feed.commit(one.opened(), alert("two").in("02740").severity("CRITICAL").opened());
            feed.abort(alert("ghost").opened());
            feed.commit(one.resolved());
        }
        assertThat(alerts("--zone", "Asia/Ho_Chi_Minh")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "2025-03-05 09:11  WARNING  OPENED      02734    on-time              Quang"
                                + " Kim: 80.0 % on time, below the target of 95 %.",
                        "2025-03-05 09:11  CRITICAL OPENED      02740    on-time              Quang"
                                + " Kim: 80.0 % on time, below the target of 95 %.",
                        "2025-03-05 09:12  WARNING  RESOLVED    02734    on-time              Quang"
                                + " Kim: 80.0 % on time, below the target of 95 %.");
        assertThat(lines("--scope", "02740", "--language", "vi"))
                .hasSize(1)
                .allMatch(line -> line.contains("Xã Quang Kim: đúng hạn"));
        assertThat(lines("--scope", "082")).hasSize(3);
        assertThat(lines("--severity", "critical", "--json"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("{\"eventId\":\"two-1\""));
        assertThat(lines("--scope", "083")).isEmpty();
        assertThat(err.toString()).contains("There was no such alert so far.");
    }

    private List<String> lines(String... arguments) {
        out.getBuffer().setLength(0);
        assertThat(alerts(arguments)).isZero();
        return out.toString().lines().toList();
    }

    private int alerts(String... arguments) {
        CommandLine command = Pulse.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 3];
        all[0] = "alerts";
        all[1] = "--kafka";
        all[2] = kafka.bootstrap();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return command.execute(all);
    }
}
