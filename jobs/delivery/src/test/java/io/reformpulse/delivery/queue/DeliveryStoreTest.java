package io.reformpulse.delivery.queue;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.delivery.DeliveryException;
import io.reformpulse.delivery.subscriber.LinesTarget;
import io.reformpulse.delivery.subscriber.Subscriber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryStoreTest {
    private static final Subscriber LOG = new Subscriber("log", null, new LinesTarget("-"), null);

    @TempDir Path dir;

    @Test
    void thePositionAndWhatWasQueuedAreKeptTogetherOrNotAtAll() {
        try (DeliveryStore store = DeliveryStore.open(dir)) {
            SourcePosition position = new SourcePosition(store);
            position.begin("topic", Map.of(0, 5L, 1, 7L));
            var torn = alert("one").opened();
            torn.setEventId(null);
            var batch =
                    new NoticeQueue.Batch(
                            "topic", Map.of(0, 9L), List.of(alert("two").opened(), torn));
            assertThatThrownBy(() -> new NoticeQueue(store).take(batch, List.of(LOG), 0))
                    .isInstanceOf(RuntimeException.class);
            assertThat(position.of("topic")).containsEntry(0, 5L).containsEntry(1, 7L);
            assertThat(new Standings(store).of("log").lastSequence()).isZero();
        }
    }

    @Test
    void aTopicOfTheSameNameButAnotherIdIsReadFromItsBeginning() {
        try (DeliveryStore store = DeliveryStore.open(dir)) {
            SourcePosition position = new SourcePosition(store);
            assertThat(position.isNew()).isTrue();
            position.begin("topic", Map.of(0, 5L));
            assertThat(position.of("another")).isEmpty();
            assertThat(position.isNew()).isFalse();
        }
    }

    @Test
    void anotherConnectionMayReadAndWriteAtTheSameTime() {
        try (DeliveryStore one = DeliveryStore.open(dir);
                DeliveryStore other = DeliveryStore.open(dir)) {
            new NoticeQueue(one)
                    .take(
                            new NoticeQueue.Batch(
                                    "topic", Map.of(0, 1L), List.of(alert("one").opened())),
                            List.of(LOG),
                            0);
            assertThat(new DeliveryLog(other).totals("log").waiting()).isEqualTo(1);
            new Retention(other).forget("log");
            assertThat(new DeliveryLog(one).totals("log").waiting()).isZero();
        }
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws Exception {
        DeliveryStore.open(dir).close();
        assertThat(Files.getPosixFilePermissions(dir.resolve("deliveries.db")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aStoreOfAnotherVersionIsRefused() {
        try (DeliveryStore store = DeliveryStore.open(dir)) {
            store.transaction(handle -> handle.execute("PRAGMA user_version = 9"));
        }
        assertThatThrownBy(() -> DeliveryStore.open(dir))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("another version");
    }
}
