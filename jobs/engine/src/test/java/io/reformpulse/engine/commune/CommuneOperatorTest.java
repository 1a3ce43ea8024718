package io.reformpulse.engine.commune;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.commune.Backlog;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.engine.intake.RawRecord;
import io.reformpulse.engine.publish.OutputTopics;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.rollup.UnitChange;
import io.reformpulse.engine.scope.FeedStart;
import io.reformpulse.engine.scope.ScopeSettings;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock of the commune step, as it hears it and as it passes it on. */
class CommuneOperatorTest {
    private static final long NOON = Instant.parse("2025-03-03T12:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    private KeyedTwoInputStreamOperatorTestHarness<String, FeedRecord, RawRecord, UnitChange>
            operator;

    @BeforeEach
    void open() throws Exception {
        ScopeSettings replay =
                new ScopeSettings(
                        ReferenceFiles.onClassPath("/reference/small"),
                        1000,
                        NOON + MINUTE,
                        Backlog.NONE,
                        1 << 20,
                        0,
                        FeedStart.UNKNOWN);
        operator =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new CommuneOperator(
                                replay, new OutputTopics(1, 1, new RejectedStore(null))),
                        FeedRecord::communeCode,
                        target -> "",
                        Types.STRING);
        operator.open();
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
    }

    @Test
    void targetsHoldTheClockUntilTheyAreAllRead() throws Exception {
        operator.processWatermark1(new Watermark(NOON));
        assertThat(operator.getOutput()).isEmpty();

        operator.processWatermark2(Watermark.MAX_WATERMARK);
        assertThat(operator.getOutput()).containsExactly(new Watermark(NOON));
    }

    @Test
    void theEndOfTheFeedIsPassedOnAsNoTimeForItsFiguresAreStillToCome() throws Exception {
        operator.processWatermark2(Watermark.MAX_WATERMARK);
        operator.processWatermark1(new Watermark(NOON));
        operator.processWatermark1(Watermark.MAX_WATERMARK);

        assertThat(operator.getOutput()).containsExactly(new Watermark(NOON));
    }
}
