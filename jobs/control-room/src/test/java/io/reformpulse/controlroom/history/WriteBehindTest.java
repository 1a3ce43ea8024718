package io.reformpulse.controlroom.history;

import static io.reformpulse.controlroom.history.Rows.MIDNIGHT;
import static io.reformpulse.controlroom.history.Rows.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Revision;
import io.reformpulse.schemas.Topics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteBehindTest {
    private final RecordingStore store = new RecordingStore();

    private WriteBehind<KpiUpdate> writer(Duration farewell) {
        WriteBehindSettings settings =
                new WriteBehindSettings(
                        2, 4, 100, Duration.ofMillis(1), Duration.ofMillis(4), farewell);
        return new WriteBehind<>("figures", store, Topics::kpiKey, Revision::newer, settings)
                .started();
    }

    private static KpiUpdate row(String scope, long epoch) {
        return day(scope, MIDNIGHT, MIDNIGHT + epoch, epoch, epoch);
    }

    @Test
    void whatWaitsIsWrittenBeforeItCloses() {
        store.shutGate();
        WriteBehind<KpiUpdate> writer = writer(Duration.ofSeconds(30));
        writer.offer(List.of(row("a", 1), row("a", 2), row("a", 3)));
        store.openGate();
        writer.close();
        assertThat(store.epochs()).containsExactly(1L, 2L, 3L);
        assertThat(writer.waiting()).isZero();
        assertThat(writer.written()).isEqualTo(3);
        writer.offer(List.of(row("a", 4)));
        assertThat(writer.waiting()).isZero();
    }

    @Test
    void whileTheDatabaseIsSlowTheNewestOfEachKeyWaits() throws InterruptedException {
        store.shutGate();
        WriteBehind<KpiUpdate> writer = writer(Duration.ofSeconds(30));
        writer.offer(List.of(row("a", 1)));
        store.awaitAsked();
        for (long epoch = 2; epoch <= 50; epoch++) {
            writer.offer(List.of(row("a", epoch), row("b", epoch)));
        }
        assertThat(writer.waiting()).isEqualTo(3);
        assertThat(writer.coalesced()).isEqualTo(96);
        store.openGate();
        writer.close();
        assertThat(store.epochs()).containsExactly(1L, 50L, 50L);
        assertThat(writer.dropped()).isZero();
    }

    @Test
    void aFailureIsToldAndTriedAgainUntilItPasses() {
        store.breakDown();
        try (WriteBehind<KpiUpdate> writer = writer(Duration.ofSeconds(30))) {
            writer.offer(List.of(row("a", 1)));
            await().until(() -> writer.problem() != null);
            assertThat(writer.problem())
                    .isEqualTo(
                            "The history of figures cannot be written (connection refused); 1 wait"
                                    + " and are tried again. Look after the database.");
            store.mend();
            await().until(() -> writer.problem() == null);
            assertThat(store.epochs()).containsExactly(1L);
        }
    }

    @Test
    void anAssertionOfTheDriverEndsNoWriter() {
        store.failOnce(new AssertionError("getAutoCommit() should not throw"));
        try (WriteBehind<KpiUpdate> writer = writer(Duration.ofSeconds(30))) {
            writer.offer(List.of(row("a", 1)));
            await().until(() -> writer.written() == 1);
        }
    }

    @Test
    void aRowThatTheDatabaseNeverTakesIsGivenUpAlone() {
        store.neverTakes("b");
        WriteBehind<KpiUpdate> writer = writer(Duration.ofSeconds(30));
        writer.offer(List.of(row("a", 1), row("b", 2), row("a", 3)));
        writer.close();
        assertThat(store.epochs()).containsExactly(1L, 3L);
        assertThat(writer.dropped()).isEqualTo(1);
        assertThat(writer.problem()).isNull();
    }

    @Test
    void aBrokenDatabaseDoesNotKeepItFromClosing() {
        store.breakDown();
        WriteBehind<KpiUpdate> writer = writer(Duration.ofMillis(20));
        writer.offer(List.of(row("a", 1), row("a", 2), row("a", 3)));
        writer.close();
        assertThat(writer.waiting()).isEqualTo(3);
        assertThat(store.epochs()).isEmpty();
    }
}
