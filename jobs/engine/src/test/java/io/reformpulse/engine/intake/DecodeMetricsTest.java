package io.reformpulse.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.commune.Backlog;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.scope.FeedStart;
import io.reformpulse.engine.scope.ScopeSettings;
import io.reformpulse.schemas.Heartbeat;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.time.Instant;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** What the decoding step counts of what it reads and rejects. */
class DecodeMetricsTest {
    private static final long NOON = Instant.parse("2025-03-03T12:00:00Z").toEpochMilli();
    private static final byte[] BEAT =
            SingleObject.HEARTBEAT.encode(new Heartbeat("c1", NOON, 1L, null, null));
    private static final byte[] STRANGER =
            SingleObject.HEARTBEAT.encode(new Heartbeat("nowhere", NOON, 1L, null, null));

    private SeenMetrics metrics;

    private OneInputStreamOperatorTestHarness<RawRecord, FeedRecord> step(
            OperatorSubtaskState restored) throws Exception {
        metrics = new SeenMetrics();
        ScopeSettings live =
                new ScopeSettings(
                        ReferenceFiles.onClassPath("/reference/small"),
                        1000,
                        Long.MAX_VALUE,
                        Backlog.NONE,
                        1 << 20,
                        0,
                        FeedStart.UNKNOWN);
        var step =
                new OneInputStreamOperatorTestHarness<>(
                        new DecodeOperator(live, new Decoding.Kafka(), new RejectedStore(null)),
                        new MockEnvironmentBuilder().setMetricGroup(metrics.group()).build());
        step.setup();
        if (restored != null) {
            step.initializeState(restored);
        }
        step.open();
        return step;
    }

    private static StreamRecord<RawRecord> heartbeat(byte[] bytes) {
        return new StreamRecord<>(
                new RawRecord(Topics.FEED_HEARTBEATS, 0, 7, NOON, bytes, false), NOON);
    }

    @Test
    void recordsAreCountedByTopicAndRejectionsByReason() throws Exception {
        try (var step = step(null)) {
            step.processElement(heartbeat(BEAT));
            step.processElement(heartbeat(STRANGER));
            step.processElement(heartbeat(new byte[0]));

            assertThat(metrics.value("recordsRead{topic=HEARTBEAT}")).isEqualTo(3);
            assertThat(metrics.value("recordsRead{topic=RATING}")).isZero();
            assertThat(metrics.value("recordsRejectedOnReading{topic=HEARTBEAT}")).isEqualTo(2);
            assertThat(metrics.value("recordsRejected{reason=UNKNOWN_COMMUNE}")).isEqualTo(1);
            assertThat(metrics.value("recordsRejected{reason=UNDECODABLE}")).isEqualTo(1);
            assertThat(metrics.value("recordsRejected{reason=TOO_LATE}")).isZero();
        }
    }

    @Test
    void whatWasCountedSinceEverOutlivesARestart() throws Exception {
        OperatorSubtaskState kept;
        try (var step = step(null)) {
            step.processElement(heartbeat(BEAT));
            step.processElement(heartbeat(STRANGER));
            kept = step.snapshot(1, 1);
        }
        try (var step = step(kept)) {
            step.processElement(heartbeat(BEAT));

            assertThat(metrics.value("recordsRead{topic=HEARTBEAT}")).isEqualTo(3);
            assertThat(metrics.value("recordsRejectedOnReading{topic=HEARTBEAT}")).isEqualTo(1);
            assertThat(metrics.value("recordsRejected{reason=UNKNOWN_COMMUNE}")).isZero();
        }
    }
}
