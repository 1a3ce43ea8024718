package io.reformpulse.standalone.cli;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.channel.Outcome;
import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.NoticeQueue;
import io.reformpulse.delivery.queue.Outbox;
import io.reformpulse.delivery.queue.Packing;
import io.reformpulse.delivery.queue.RetrySchedule;
import io.reformpulse.delivery.queue.Settlement;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.SubscribersFile;
import io.reformpulse.standalone.deliver.DeliveryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscribeTest {
    private static final String URL = "https://a.example/hook";

    @TempDir Path data;

    private PulseTerminal terminal;

    @BeforeEach
    void open() {
        terminal = new PulseTerminal(List.of("subscribe"), List.of("--data", data.toString()));
    }

    @Test
    void everyCommandHasHelp() {
        for (String command :
                List.of(
                        "add",
                        "list",
                        "test",
                        "rotate-key",
                        "deliveries",
                        "replay",
                        "enable",
                        "remove")) {
            assertThat(terminal.run(command, "--help")).isZero();
        }
        PulseTerminal other = new PulseTerminal();
        assertThat(other.run("subscribe", "--help")).isZero();
        assertThat(other.out()).contains("rotate-key", "replay");
    }

    @Test
    void aSecretIsShownOnceAndKeptInAFileOfItsOwnerAlone() throws IOException {
        assertThat(terminal.run("add", "duty-room", "--webhook", URL, "--scope", "02734")).isZero();
        String secret = lastLine();
        assertThat(secret).startsWith("whsec_");
        assertThat(file()).content().contains(secret);
        assertThat(Files.getPosixFilePermissions(file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        terminal.run("list");
        terminal.run("deliveries", "duty-room");
        assertThat(terminal.out()).containsOnlyOnce(secret);
        assertThat(terminal.out()).contains("of unit 02734, webhook " + URL);
    }

    @Test
    void aNewKeyIsShownAndTheOldOneEnds() {
        terminal.run("add", "duty-room", "--webhook", URL);
        String old = lastLine();
        assertThat(terminal.run("rotate-key", "duty-room", "--overlap-hours", "0")).isZero();
        assertThat(lastLine()).startsWith("whsec_").isNotEqualTo(old);
        assertThat(file()).content().contains(lastLine()).doesNotContain(old);
        terminal.run("rotate-key", "duty-room");
        assertThat(file()).content().contains(lastLine()).contains("until:");
    }

    @Test
    void anAddressThatIsNotAllowedIsRefusedWithTheRemedy() {
        assertThat(terminal.run("add", "local", "--webhook", "http://127.0.0.1/")).isEqualTo(2);
        assertThat(terminal.err()).contains("not https").contains("allow: {http: true}");
        assertThat(terminal.run("add", "local", "--alertmanager", "am:9093")).isEqualTo(2);
        assertThat(terminal.err()).contains("\"am:9093\" is no web address");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aSubscriberNeedsOneTargetAndANameOfItsOwn() {
        assertThat(terminal.run("add", "log")).isEqualTo(2);
        assertThat(terminal.run("add", "log", "--lines", "-", "--webhook", URL)).isEqualTo(2);
        assertThat(terminal.run("add", "The Log", "--lines", "-")).isEqualTo(2);
        assertThat(terminal.err()).contains("\"The Log\" is no name of a subscriber");
        assertThat(terminal.run("add", "log", "--lines", "-")).isZero();
        assertThat(terminal.run("add", "log", "--lines", "-")).isEqualTo(2);
        assertThat(terminal.err()).contains("There is a subscriber log in");
    }

    @Test
    void whoIsNotThereIsNamed() {
        for (String command : List.of("test", "rotate-key", "deliveries", "replay", "remove")) {
            assertThat(terminal.run(command, "nobody")).isEqualTo(2);
        }
        assertThat(terminal.err()).contains("There is no subscriber nobody in " + file());
        assertThat(terminal.run("list")).isZero();
        assertThat(terminal.out()).contains("There is nobody in " + file());
    }

    @Test
    void aTestTellsWhetherItWasAccepted() {
        Path lines = data.resolve("alerts.jsonl");
        terminal.run("add", "log", "--lines", lines.toString());
        assertThat(terminal.run("test", "log")).isZero();
        assertThat(lines).content().contains("Nothing has happened");
        terminal.run("add", "lost", "--lines", data.resolve("none/alerts.jsonl").toString());
        assertThat(terminal.run("test", "lost")).isEqualTo(1);
        assertThat(terminal.err()).contains("lost did not get the test: cannot be written");
    }

    @Test
    void deliveriesAreShownReplayedAndRemoved() {
        terminal.run("add", "duty-room", "--webhook", URL);
        delivered("duty-room", new Outcome.Accepted());
        assertThat(terminal.run("deliveries", "duty-room")).isZero();
        assertThat(terminal.out()).containsPattern("DELIVERED 1 +1 +one-1 +accepted");
        assertThat(terminal.run("replay", "duty-room")).isZero();
        assertThat(terminal.out()).contains("0 messages go out");
        assertThat(terminal.run("replay", "duty-room", "--id", "one-1")).isZero();
        assertThat(terminal.out()).contains("1 messages go out");
        assertThat(terminal.run("replay", "duty-room", "--id", "none")).isEqualTo(2);
        assertThat(terminal.run("remove", "duty-room")).isZero();
        terminal.run("add", "duty-room", "--webhook", URL);
        assertThat(terminal.run("deliveries", "duty-room")).isZero();
        assertThat(terminal.err()).contains("There is no such message for duty-room");
    }

    @Test
    void whoIsGoneIsShownAndEnabled() {
        terminal.run("add", "duty-room", "--webhook", URL);
        delivered("duty-room", new Outcome.Gone("answered 410"));
        terminal.run("list");
        assertThat(terminal.out()).contains("disabled since").contains("(answered 410)");
        assertThat(terminal.run("replay", "duty-room")).isEqualTo(1);
        assertThat(terminal.run("enable", "duty-room")).isZero();
        assertThat(terminal.run("replay", "duty-room")).isZero();
    }

    private void delivered(String name, Outcome outcome) {
        Subscriber subscriber = new SubscribersFile(file()).read().find(name);
        try (DeliveryStore store = DeliveryStore.open(DeliveryFiles.folder(data))) {
            new NoticeQueue(store)
                    .take(
                            new NoticeQueue.Batch(
                                    "topic", Map.of(0, 1L), List.of(alert("one").opened())),
                            List.of(subscriber),
                            0);
            new Packing(store).pack(subscriber, 0, 0);
            Outbox.Due due = new Outbox(store).next(name, 0);
            new Settlement(store, new RetrySchedule(() -> 0))
                    .settle(name, due.number(), outcome, Duration.ofDays(1).toMillis());
        }
    }

    private Path file() {
        return DeliveryFiles.subscribers(data);
    }

    private String lastLine() {
        return terminal.out().lines().reduce((first, second) -> second).orElse("");
    }
}
