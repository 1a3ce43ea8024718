package io.reformpulse.delivery.lines;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.channel.Message;
import io.reformpulse.delivery.channel.Notice;
import io.reformpulse.delivery.channel.Outcome;
import io.reformpulse.delivery.subscriber.LinesTarget;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesChannelTest {
    @TempDir Path dir;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void eachEventIsALine() throws IOException {
        Path file = dir.resolve("alerts.jsonl");
        assertThat(send(file.toString(), 1, "one")).isInstanceOf(Outcome.Accepted.class);
        assertThat(send(file.toString(), 2, "two")).isInstanceOf(Outcome.Accepted.class);
        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"sequence\":1,\"alert\":{\"eventId\":\"one-1\"");
    }

    @Test
    void aLineThatAKilledProcessLeftTornIsReplaced() throws IOException {
        Path file = dir.resolve("alerts.jsonl");
        send(file.toString(), 1, "one");
        Files.writeString(file, "{\"sequence\":2,\"al", StandardOpenOption.APPEND);
        send(file.toString(), 2, "two");
        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("{\"sequence\":2,\"alert\"")
                .endsWith("}");
    }

    @Test
    void anotherProgramsFileIsLeftAlone() throws IOException {
        Path file = Files.writeString(dir.resolve("hosts"), "127.0.0.1 localhost");
        assertThat(send(file.toString(), 1, "one")).isInstanceOf(Outcome.Failed.class);
        assertThat(file).hasContent("127.0.0.1 localhost");
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailure() {
        Outcome outcome = send(dir.resolve("none/alerts.jsonl").toString(), 1, "one");
        assertThat(outcome.inWords()).startsWith("cannot be written");
    }

    @Test
    void aHyphenIsTheStandardOutput() {
        send("-", 1, "one");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("{\"sequence\":1,")
                .endsWith("}\n");
    }

    @Test
    void aStandardOutputThatShowsOtherThingsIsLeftAlone() {
        Outcome outcome = send("-", 1, "one", null);
        assertThat(outcome.inWords()).contains("./pulse deliver", "--lines");
    }

    private Outcome send(String file, long sequence, String alertId) {
        return send(
                file, sequence, alertId, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private static Outcome send(String file, long sequence, String alertId, PrintStream out) {
        return new LinesChannel(new LinesTarget(file), out)
                .send(
                        new Message(
                                alertId + "-1",
                                false,
                                List.of(new Notice(sequence, alert(alertId).opened(), null))),
                        Instant.EPOCH);
    }
}
