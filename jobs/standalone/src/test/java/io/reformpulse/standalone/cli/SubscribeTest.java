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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SubscribeTest {
    private static final String URL = "https://a.example/hook";

    @TempDir Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

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
            assertThat(run(command, "--help")).isZero();
        }
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("rotate-key", "replay");
    }

    @Test
    void aSecretIsShownOnceAndKeptInAFileOfItsOwnerAlone() throws IOException {
        assertThat(subscribe("add", "duty-room", "--webhook", URL, "--scope", "02734")).isZero();
        String secret = lastLine();
        assertThat(secret).startsWith("whsec_");
        assertThat(file()).content().contains(secret);
        assertThat(Files.getPosixFilePermissions(file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        subscribe("list");
        subscribe("deliveries", "duty-room");
        assertThat(out.toString()).containsOnlyOnce(secret);
        assertThat(out.toString()).contains("of unit 02734, webhook " + URL);
    }

    @Test
    void aNewKeyIsShownAndTheOldOneEnds() {
        subscribe("add", "duty-room", "--webhook", URL);
        String old = lastLine();
        assertThat(subscribe("rotate-key", "duty-room", "--overlap-hours", "0")).isZero();
        assertThat(lastLine()).startsWith("whsec_").isNotEqualTo(old);
        assertThat(file()).content().contains(lastLine()).doesNotContain(old);
        subscribe("rotate-key", "duty-room");
        assertThat(file()).content().contains(lastLine()).contains("until:");
    }

    @Test
    void anAddressThatIsNotAllowedIsRefusedWithTheRemedy() {
        assertThat(subscribe("add", "local", "--webhook", "http://127.0.0.1/")).isEqualTo(2);
        assertThat(err.toString()).contains("not https").contains("allow: {http: true}");
        assertThat(subscribe("add", "local", "--alertmanager", "am:9093")).isEqualTo(2);
        assertThat(err.toString()).contains("\"am:9093\" is no web address");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aSubscriberNeedsOneTargetAndANameOfItsOwn() {
        assertThat(subscribe("add", "log")).isEqualTo(2);
        assertThat(subscribe("add", "log", "--lines", "-", "--webhook", URL)).isEqualTo(2);
        assertThat(subscribe("add", "The Log", "--lines", "-")).isEqualTo(2);
        assertThat(err.toString()).contains("\"The Log\" is no name of a subscriber");
        assertThat(subscribe("add", "log", "--lines", "-")).isZero();
        assertThat(subscribe("add", "log", "--lines", "-")).isEqualTo(2);
        assertThat(err.toString()).contains("There is a subscriber log in");
    }

    @Test
    void whoIsNotThereIsNamed() {
        for (String command : List.of("test", "rotate-key", "deliveries", "replay", "remove")) {
            assertThat(subscribe(command, "nobody")).isEqualTo(2);
        }
        assertThat(err.toString()).contains("There is no subscriber nobody in " + file());
        assertThat(subscribe("list")).isZero();
        assertThat(out.toString()).contains("There is nobody in " + file());
    }

    @Test
    void aTestTellsWhetherItWasAccepted() {
        Path lines = data.resolve("alerts.jsonl");
        subscribe("add", "log", "--lines", lines.toString());
        assertThat(subscribe("test", "log")).isZero();
        assertThat(lines).content().contains("Nothing has happened");
        subscribe("add", "lost", "--lines", data.resolve("none/alerts.jsonl").toString());
        assertThat(subscribe("test", "lost")).isEqualTo(1);
        assertThat(err.toString()).contains("lost did not get the test: cannot be written");
    }

    @Test
    void deliveriesAreShownReplayedAndRemoved() {
        subscribe("add", "duty-room", "--webhook", URL);
        delivered("duty-room", new Outcome.Accepted());
        assertThat(subscribe("deliveries", "duty-room")).isZero();
        assertThat(out.toString()).containsPattern("DELIVERED 1 +1 +one-1 +accepted");
        assertThat(subscribe("replay", "duty-room")).isZero();
        assertThat(out.toString()).contains("0 messages go out");
        assertThat(subscribe("replay", "duty-room", "--id", "one-1")).isZero();
        assertThat(out.toString()).contains("1 messages go out");
        assertThat(subscribe("replay", "duty-room", "--id", "none")).isEqualTo(2);
        assertThat(subscribe("remove", "duty-room")).isZero();
        subscribe("add", "duty-room", "--webhook", URL);
        assertThat(subscribe("deliveries", "duty-room")).isZero();
        assertThat(err.toString()).contains("There is no such message for duty-room");
    }

    @Test
    void whoIsGoneIsShownAndEnabled() {
        subscribe("add", "duty-room", "--webhook", URL);
        delivered("duty-room", new Outcome.Gone("answered 410"));
        subscribe("list");
        assertThat(out.toString()).contains("disabled since").contains("(answered 410)");
        assertThat(subscribe("replay", "duty-room")).isEqualTo(1);
        assertThat(subscribe("enable", "duty-room")).isZero();
        assertThat(subscribe("replay", "duty-room")).isZero();
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
        return out.toString().lines().reduce((first, second) -> second).orElse("");
    }

    private int subscribe(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--data";
        all[2] = data.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return run(all);
    }

    private int run(String... arguments) {
        CommandLine command = Pulse.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 1];
        all[0] = "subscribe";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return command.execute(all);
    }
}
