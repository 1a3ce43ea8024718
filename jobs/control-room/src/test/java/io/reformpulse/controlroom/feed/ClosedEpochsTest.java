package io.reformpulse.controlroom.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.controlroom.history.Rows;
import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Topics;
import io.reformpulse.schemas.WindowType;
import org.junit.jupiter.api.Test;

class ClosedEpochsTest {
    private final ClosedEpochs epochs = new ClosedEpochs(2);

    @Test
    void rowsAreVisibleOnceTheirEpochIsClosedInEveryPartition() {
        KpiUpdate row = take("02734", 1, 5, 3);
        assertThat(epochs.marker(marker(1, 5, 0))).isNull();
        assertThat(epochs.marker(marker(1, 5, 1))).containsExactly(row);
        assertThat(epochs.closed()).isEqualTo(5);
        assertThat(epochs.asOf()).isEqualTo(5_000);
    }

    @Test
    void asOfIsThatOfTheEpochClosedEverywhere() {
        epochs.marker(marker(1, 8, 0));
        epochs.marker(marker(1, 6, 1));
        assertThat(epochs.asOf()).isEqualTo(6_000);
        epochs.marker(marker(1, 9, 1));
        assertThat(epochs.asOf()).isEqualTo(8_000);
    }

    @Test
    void anEpochIsClosedEvenIfNothingChangedInIt() {
        epochs.marker(marker(1, 5, 0));
        assertThat(epochs.marker(marker(1, 5, 1))).isEmpty();
    }

    @Test
    void aRowOfALaterEpochWaits() {
        take("02734", 1, 6, 3);
        epochs.marker(marker(1, 6, 0));
        assertThat(epochs.marker(marker(1, 5, 1))).isEmpty();
        assertThat(epochs.marker(marker(1, 6, 1))).hasSize(1);
    }

    @Test
    void afterARestartNothingIsReleasedBeforeTheJobHasCaughtUp() {
        take("02734", 1, 9, 9);
        close(1, 9);
        take("02734", 2, 7, 7);
        assertThat(epochs.marker(marker(2, 7, 0))).isNull();
        assertThat(epochs.marker(marker(2, 7, 1))).isNull();
        KpiUpdate again = take("02734", 2, 10, 10);
        epochs.marker(marker(2, 10, 0));
        assertThat(epochs.marker(marker(2, 10, 1))).containsExactly(again);
    }

    @Test
    void aZombiesRowGivesWayToTheNewGenerationsEvenOfAnEarlierEpoch() {
        KpiUpdate fresh = take("02734", 2, 7, 7);
        take("02734", 1, 8, 8);
        epochs.marker(marker(2, 8, 0));
        assertThat(epochs.marker(marker(2, 8, 1))).containsExactly(fresh);
    }

    @Test
    void aRowThatIsNoLongerKeptIsNotReleased() {
        KpiUpdate row = take("02734", 1, 5, 3);
        epochs.gone(Topics.kpiKey(row));
        epochs.marker(marker(1, 5, 0));
        assertThat(epochs.marker(marker(1, 5, 1))).isEmpty();
    }

    private KpiUpdate take(String scope, long generation, long epoch, long received) {
        KpiUpdate row =
                Rows.row(
                        scope,
                        WindowType.DAY,
                        Rows.MIDNIGHT,
                        epoch * 1000,
                        generation,
                        epoch,
                        received);
        epochs.row(Topics.kpiKey(row), row);
        return row;
    }

    private void close(long generation, long epoch) {
        epochs.marker(marker(generation, epoch, 0));
        epochs.marker(marker(generation, epoch, 1));
    }

    private static EpochMarker marker(long generation, long epoch, int partition) {
        return new EpochMarker(generation, epoch, partition, epoch * 1000);
    }
}
