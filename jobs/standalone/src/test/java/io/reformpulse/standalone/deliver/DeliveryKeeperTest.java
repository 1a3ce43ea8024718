package io.reformpulse.standalone.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.DeliverySettings;
import io.reformpulse.delivery.subscriber.LinesTarget;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.Subscribers;
import io.reformpulse.delivery.subscriber.SubscribersFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is to be seen without any Kafka. */
class DeliveryKeeperTest {
    @TempDir Path dir;

    private Instant now = Instant.EPOCH;
    private DeliveryKeeper keeper;

    @BeforeEach
    void open() {
        keeper =
                new DeliveryKeeper(
                        new DeliverySettings(
                                Map.of("bootstrap.servers", "127.0.0.1:1"),
                                DeliveryFiles.folder(dir),
                                DeliveryFiles.subscribers(dir),
                                false,
                                () -> now,
                                now::toEpochMilli,
                                null));
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    @Test
    void withoutSubscribersItDoesNothing() {
        assertThat(keeper.look()).isNull();
        assertThat(DeliveryFiles.folder(dir)).doesNotExist();
    }

    @Test
    void aFolderThatIsInOtherHandsIsSaidAndTriedAgainLater() throws Exception {
        subscribe();
        Path folder = Files.createDirectories(DeliveryFiles.folder(dir));
        try (FileChannel other =
                        FileChannel.open(
                                folder.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            awaitProblem("Another process delivers from " + folder);
            Files.writeString(DeliveryFiles.subscribers(dir), "subscribers: [");
        }
        assertThat(keeper.look().problem()).contains("Another process");
        now = now.plus(Duration.ofSeconds(10));
        awaitProblem("subscribers.yaml, line 1");
    }

    private void awaitProblem(String words) {
        Awaitility.await(words)
                .until(
                        () -> {
                            DeliveryNote note = keeper.look();
                            return note != null
                                    && note.problem().startsWith("Alerts are not delivered: ")
                                    && note.problem().contains(words);
                        });
    }

    private void subscribe() {
        new SubscribersFile(DeliveryFiles.subscribers(dir))
                .change(
                        none ->
                                new Subscribers(
                                        null,
                                        List.of(
                                                new Subscriber(
                                                        "log", null, new LinesTarget("-"), null))));
    }
}
