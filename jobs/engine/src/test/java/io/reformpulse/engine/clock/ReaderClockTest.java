package io.reformpulse.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReaderClockTest {
    private static final TimeSource WALL = new TimeSource.Wall();

    @Test
    void aPartitionNeverAskedAboutHoldsTheClock() {
        ReaderClock clock = clock(WALL, "a", "b");
        clock.read("a", 0, 1000, false);
        assertThat(clock.watermark()).isEqualTo(ReaderClock.NOTHING);
    }

    @Test
    void anUnreadPartitionHoldsTheClockJustBeforeItsLastRecord() {
        ReaderClock clock = clock(WALL, "a", "b");
        clock.read("a", 0, 1000, false);
        clock.read("b", 0, 3000, false);
        clock.answered(ends(9000, "a", 5, "b", 1));
        assertThat(clock.watermark()).isEqualTo(999);
    }

    @Test
    void partitionsReadToTheirEndsFollowTheTimeSource() {
        ReaderClock clock = clock(WALL, "a", "b");
        clock.read("a", 0, 1000, false);
        clock.answered(ends(9000, "a", 1, "b", 0));
        assertThat(clock.watermark()).isEqualTo(8999);
    }

    @Test
    void anEndReachedAfterTheAnswerCountsAsOfTheQuestion() {
        ReaderClock clock = clock(WALL, "a");
        clock.answered(ends(9000, "a", 2));
        clock.read("a", 0, 1000, false);
        assertThat(clock.watermark()).isEqualTo(999);
        clock.read("a", 1, 1500, false);
        assertThat(clock.watermark()).isEqualTo(8999);
    }

    @Test
    void withoutAnAnswerTheClockStandsStill() {
        ReaderClock clock = clock(WALL, "a");
        clock.answered(ends(9000, "a", 0));
        assertThat(clock.watermark()).isEqualTo(8999);
        assertThat(clock.watermark()).isEqualTo(8999);
    }

    @Test
    void aRecordStampedAheadOfItsTimeMovesNoClock() {
        ReaderClock clock = clock(WALL, "a");
        clock.read("a", 0, 1000, false);
        clock.read("a", 1, Long.MAX_VALUE - 5, true);
        assertThat(clock.watermark()).isEqualTo(999);
    }

    @Test
    void aNewPartitionDoesNotTurnTheClockBack() {
        ReaderClock clock = clock(WALL, "a");
        clock.answered(ends(9000, "a", 0));
        assertThat(clock.watermark()).isEqualTo(8999);
        clock.assigned("b", 0);
        assertThat(clock.watermark()).isEqualTo(8999);
    }

    @Test
    void whatRetentionTookAwayNeedNotBeRead() {
        ReaderClock clock = clock(WALL, "a");
        clock.answered(new PartitionEnds(9000, Map.of("a", new PartitionEnds.Bounds(500, 500))));
        assertThat(clock.watermark()).isEqualTo(8999);
    }

    @Test
    void aStretchWithoutRecordsIsReadOnceItIsKnown() {
        ReaderClock clock = clock(WALL, "a");
        clock.read("a", 0, 1000, false);
        clock.answered(ends(9000, "a", 3));
        clock.skipped("a", 3);
        assertThat(clock.watermark()).isEqualTo(8999);
    }

    @Test
    void theLogsOwnTimeGoesNoFurtherThanItsNewestRecord() {
        ReaderClock clock = clock(new TimeSource.Log(), "a", "b");
        clock.read("a", 0, 1000, false);
        clock.read("b", 0, 7000, false);
        clock.answered(ends(clock.newest(), "a", 1, "b", 1));
        assertThat(clock.watermark()).isEqualTo(6999);
    }

    @Test
    void whatIsReadAfterTheQuestionDoesNotMoveTheLogsOwnTime() {
        ReaderClock clock = clock(new TimeSource.Log(), "a", "b");
        clock.read("b", 0, 1000, false);
        long asked = clock.newest();
        // Stored since: a record in each, of which the later one is read first.
        clock.read("b", 1, 3000, false);
        clock.answered(ends(asked, "a", 0, "b", 1));
        assertThat(clock.watermark()).isEqualTo(999);
        clock.read("a", 0, 2000, false);
        assertThat(clock.watermark()).isEqualTo(1999);
    }

    @Test
    void aLogOfWhichNothingIsReadTellsNoTime() {
        ReaderClock clock = clock(new TimeSource.Log(), "a");
        clock.answered(ends(clock.newest(), "a", 0));
        assertThat(clock.watermark()).isEqualTo(ReaderClock.NOTHING);
    }

    @Test
    void aTableGivesWayOnlyWhenAllOfItIsRead() {
        ReaderClock clock = clock(new TimeSource.Table(), "a");
        clock.read("a", 0, 1000, false);
        clock.answered(ends(Long.MAX_VALUE, "a", 2));
        assertThat(clock.watermark()).isEqualTo(ReaderClock.NOTHING);
        clock.read("a", 1, 2000, false);
        assertThat(clock.watermark()).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void allIsReadWhenTheLastAnswerLeavesNothing() {
        ReaderClock clock = clock(WALL, "a", "b");
        assertThat(clock.isAllRead()).isFalse();
        clock.answered(ends(9000, "a", 1, "b", 0));
        assertThat(clock.isAllRead()).isFalse();
        clock.read("a", 0, 1000, false);
        clock.answered(ends(9500, "a", 1, "b", 0));
        assertThat(clock.isAllRead()).isTrue();
        clock.answered(ends(9900, "a", 1, "b", 3));
        assertThat(clock.isAllRead()).isFalse();
    }

    @Test
    void aClockIsFarFromATimeThatIsSecondsAhead() {
        assertThat(WALL.isFarFrom(100_000, 104_000)).isFalse();
        assertThat(WALL.isFarFrom(100_000, 106_000)).isTrue();
        TimeSource fast = new TimeSource.Simulated(0, 0, 3600, Long.MAX_VALUE);
        assertThat(fast.isFarFrom(3_600_000, 5_500)).isFalse();
        assertThat(fast.isFarFrom(3_600_000, 6_500)).isTrue();
        assertThat(new TimeSource.Log().isFarFrom(100_000, 0)).isTrue();
        assertThat(new TimeSource.Table().isFarFrom(100_000, 1_000_000)).isFalse();
        assertThat(new TimeSource.InProcess("feed").isFarFrom(100_000, 1_000_000)).isFalse();
    }

    @Test
    void aSimulatedTimeRunsAtItsSpeedAndStopsAtItsEnd() {
        TimeSource time = new TimeSource.Simulated(10_000, 1_000, 60, 100_000);
        assertThat(time.at(2_000)).isEqualTo(70_000);
        assertThat(time.at(2_500)).isEqualTo(100_000);
        assertThat(time.at(Long.MAX_VALUE / 2)).isEqualTo(100_000);
    }

    private static ReaderClock clock(TimeSource time, String... splits) {
        ReaderClock clock = new ReaderClock(time);
        for (String split : splits) {
            clock.assigned(split, -2);
        }
        return clock;
    }

    private static PartitionEnds ends(long askedAt, String split, long end) {
        return new PartitionEnds(askedAt, Map.of(split, new PartitionEnds.Bounds(0, end)));
    }

    private static PartitionEnds ends(long askedAt, String a, long endA, String b, long endB) {
        return new PartitionEnds(
                askedAt,
                Map.of(
                        a, new PartitionEnds.Bounds(0, endA),
                        b, new PartitionEnds.Bounds(0, endB)));
    }
}
