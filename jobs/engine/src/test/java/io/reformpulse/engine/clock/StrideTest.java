package io.reformpulse.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How far a reader goes between two steps of its clock. */
class StrideTest {
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    private long nanos;
    private final Stride stride = new Stride(() -> nanos);

    private void read(int records) {
        for (int i = 0; i < records; i++) {
            stride.read();
        }
    }

    @Test
    void aClockThatShowsThePresentMovesAtOnce() {
        assertThat(stride.isOver(false)).isTrue();
    }

    @Test
    void aClockFarBackMovesAfterManyRecordsOrFiveSeconds() {
        read(Stride.RECORDS - 1);
        assertThat(stride.isOver(true)).isFalse();
        read(1);
        assertThat(stride.isOver(true)).isTrue();
        stride.next(DAY);
        assertThat(stride.isOver(true)).isFalse();
        nanos += TimeUnit.SECONDS.toNanos(5);
        assertThat(stride.isOver(true)).isTrue();
    }

    @Test
    void partitionsMayBeAheadByAboutAStride() {
        read(2 * Stride.RECORDS);
        stride.next(4 * DAY);
        assertThat(stride.aheadMillis()).isEqualTo(2 * DAY);
    }

    @Test
    void theFirstStepTellsNothingOfHowDenseRecordsLie() {
        read(1);
        stride.next(0);
        assertThat(stride.aheadMillis()).isEqualTo(Stride.SHORTEST_AHEAD_MILLIS);
    }

    @Test
    void denseRecordsKeepPartitionsCloseByAndRareOnesDoNotLetThemRunAway() {
        read(1_000 * Stride.RECORDS);
        stride.next(HOUR);
        assertThat(stride.aheadMillis()).isEqualTo(Stride.SHORTEST_AHEAD_MILLIS);
        for (int i = 0; i < 64; i++) {
            stride.next(1_000 * DAY);
        }
        assertThat(stride.aheadMillis()).isEqualTo(64 * DAY);
    }

    @Test
    void whatWasLongAgoIsForgotten() {
        read(200 * Stride.RECORDS);
        stride.next(200 * HOUR);
        for (int i = 0; i < 1_000; i++) {
            read(Stride.RECORDS);
            stride.next(DAY);
        }
        assertThat(stride.aheadMillis()).isBetween(23 * HOUR, DAY);
    }
}
