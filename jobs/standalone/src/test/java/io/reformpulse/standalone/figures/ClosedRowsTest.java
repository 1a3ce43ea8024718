package io.reformpulse.standalone.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowStatus;
import io.reformpulse.schemas.WindowType;
import org.junit.jupiter.api.Test;

class ClosedRowsTest {
    private final ClosedRows rows = new ClosedRows(2);

    @Test
    void aRowIsShownOnceItsEpochIsClosedInEveryPartition() {
        rows.row("a", row(1, 5, 10));
        assertThat(rows.marker(marker(1, 5, 0))).isEmpty();
        assertThat(rows.get("a")).isNull();
        assertThat(rows.marker(marker(1, 5, 1))).hasSize(1);
        assertThat(rows.get("a").getReceived()).isEqualTo(10);
        assertThat(rows.closedEpoch()).isEqualTo(5);
    }

    @Test
    void aRowOfALaterEpochWaits() {
        rows.row("a", row(1, 5, 10));
        rows.row("a", row(1, 7, 11));
        close(1, 6);
        assertThat(rows.get("a").getReceived()).isEqualTo(10);
        close(1, 7);
        assertThat(rows.get("a").getReceived()).isEqualTo(11);
    }

    @Test
    void aRestartedJobShowsNothingOlderThanWhatWasShown() {
        rows.row("a", row(1, 9, 10));
        close(1, 9);
        rows.row("a", row(2, 6, 8));
        close(2, 6);
        assertThat(rows.get("a").getReceived()).isEqualTo(10);
        assertThat(rows.closedEpoch()).isEqualTo(9);
        rows.row("a", row(2, 9, 10));
        rows.row("a", row(2, 10, 12));
        close(2, 10);
        assertThat(rows.get("a").getReceived()).isEqualTo(12);
    }

    @Test
    void aZombiesRowLosesAgainstTheNewerGeneration() {
        rows.row("a", row(2, 10, 12));
        rows.row("a", row(1, 11, 99));
        close(2, 11);
        assertThat(rows.get("a").getReceived()).isEqualTo(12);
    }

    @Test
    void aRowThatIsNoLongerKeptIsGoneWhereverItWas() {
        rows.row("a", row(1, 5, 10));
        close(1, 5);
        rows.row("a", row(1, 6, 11));
        rows.gone("a");
        close(1, 6);
        assertThat(rows.get("a")).isNull();
    }

    @Test
    void asOfIsThatOfTheEpochClosedEverywhere() {
        rows.marker(marker(1, 8, 0));
        rows.marker(marker(1, 6, 1));
        assertThat(rows.asOf()).isEqualTo(6_000);
        rows.marker(marker(1, 9, 1));
        assertThat(rows.asOf()).isEqualTo(8_000);
    }

    private void close(long generation, long epoch) {
        rows.marker(marker(generation, epoch, 0));
        rows.marker(marker(generation, epoch, 1));
    }

    private static EpochMarker marker(long generation, long epoch, int partition) {
        return EpochMarker.newBuilder()
                .setGeneration(generation)
                .setEpoch(epoch)
                .setPartition(partition)
                .setAsOf(epoch * 1000)
                .build();
    }

    private static KpiUpdate row(long generation, long epoch, long received) {
        return KpiUpdate.newBuilder()
                .setScopeType("COMMUNE")
                .setScopeCode("02734")
                .setWindowType(WindowType.NOW)
                .setStatus(WindowStatus.PROVISIONAL)
                .setAsOf(epoch * 1000)
                .setGeneration(generation)
                .setEpoch(epoch)
                .setReceived(received)
                .build();
    }
}
