package io.reformpulse.standalone.cli;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.AlertStory;
import io.reformpulse.standalone.deliver.AlertFeed;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsITCase {
    @TempDir Path dir;

    private EmbeddedKafka kafka;
    private PulseTerminal terminal;

    @BeforeEach
    void open() {
        kafka = EmbeddedKafka.start(dir.resolve("kafka"));
        TopicSetup.forSimulation(kafka.bootstrap(), 1);
        terminal = new PulseTerminal(List.of("alerts"), List.of("--kafka", kafka.bootstrap()));
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
        assertThat(terminal.run("--zone", "Asia/Ho_Chi_Minh")).isZero();
        assertThat(terminal.out().lines())
                .containsExactly(
                        "2025-03-05 09:11  WARNING  OPENED      02734    on-time              Quang"
                                + " Kim: 80.0 % on time, below the target of 95 %.",
                        "2025-03-05 09:11  CRITICAL OPENED      02740    on-time              Quang"
                                + " Kim: 80.0 % on time, below the target of 95 %.",
                        "2025-03-05 09:12  WARNING  RESOLVED    02734    on-time              Quang"
                                + " Kim: 80.0 % on time, below the target of 95 %.");
        assertThat(terminal.lines("--scope", "02740", "--language", "vi"))
                .hasSize(1)
                .allMatch(line -> line.contains("Xã Quang Kim: đúng hạn"));
        assertThat(terminal.lines("--scope", "082")).hasSize(3);
        assertThat(terminal.lines("--severity", "critical", "--json"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("{\"eventId\":\"two-1\""));
        assertThat(terminal.lines("--scope", "083")).isEmpty();
        assertThat(terminal.err()).contains("There was no such alert so far.");
    }
}
