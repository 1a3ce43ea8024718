package io.reformpulse.standalone.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Topics;
import io.reformpulse.schemas.WindowStatus;
import io.reformpulse.schemas.WindowType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedRowsTest {
    private final ClosedRows rows = new ClosedRows(2);

    @Test
    void aRowIsShownOnceItsEpochIsClosedInEveryPartition() {
        KpiUpdate row = take(1, 5, 10);
        assertThat(rows.marker(marker(1, 5, 0))).isEmpty();
        assertThat(rows.all()).isEmpty();
        assertThat(rows.marker(marker(1, 5, 1))).containsExactly(row);
        assertThat(rows.all()).containsExactly(row);
        assertThat(rows.closedEpoch()).isEqualTo(5);
    }

    @Test
    void aRestartedJobShowsNothingOlderThanWhatWasShown() {
        KpiUpdate before = take(1, 9, 10);
        close(1, 9);
        take(2, 6, 8);
        close(2, 6);
        assertThat(rows.all()).containsExactly(before);
        assertThat(rows.closedEpoch()).isEqualTo(9);
        take(2, 9, 10);
        KpiUpdate after = take(2, 10, 12);
        close(2, 10);
        assertThat(rows.all()).containsExactly(after);
    }

    @Test
    void aZombiesRowLosesAgainstWhatTheNewerGenerationShowed() {
        KpiUpdate shown = take(2, 10, 12);
        close(2, 10);
        take(1, 11, 99);
        assertThat(close(2, 11)).isEmpty();
        assertThat(rows.all()).containsExactly(shown);
    }

    @Test
    void aRowThatIsNoLongerKeptIsGoneWhereverItWas() {
        String key = Topics.kpiKey(take(1, 5, 10));
        close(1, 5);
        take(1, 6, 11);
        rows.gone(key);
        close(1, 6);
        assertThat(rows.all()).isEmpty();
    }

    private List<KpiUpdate> close(long generation, long epoch) {
        rows.marker(marker(generation, epoch, 0));
        return rows.marker(marker(generation, epoch, 1));
    }

    private static EpochMarker marker(long generation, long epoch, int partition) {
        return new EpochMarker(generation, epoch, partition, epoch * 1000);
    }

    private KpiUpdate take(long generation, long epoch, long received) {
        KpiUpdate row =
                KpiUpdate.newBuilder()
                        .setScopeType("COMMUNE")
                        .setScopeCode("02734")
                        .setWindowType(WindowType.NOW)
                        .setStatus(WindowStatus.PROVISIONAL)
                        .setAsOf(epoch * 1000)
                        .setGeneration(generation)
                        .setEpoch(epoch)
                        .setReceived(received)
                        .build();
        rows.row(Topics.kpiKey(row), row);
        return row;
    }
}
