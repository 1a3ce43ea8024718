package io.reformpulse.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.commune.Backlog;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.scope.FeedStart;
import io.reformpulse.engine.scope.ScopeSettings;
import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Which epochs of a backlog are closed, and that a restart closes the same ones. */
class BacklogEpochsTest {
    private static final long HOUR = 3_600_000;
    private static final Backlog FIRST = new Backlog(25 * HOUR, 10 * HOUR);

    private static OneInputStreamOperatorTestHarness<Outbound, Outbound> operator(
            Backlog backlog, OperatorSubtaskState restored) throws Exception {
        ScopeSettings settings =
                new ScopeSettings(
                        ReferenceFiles.onClassPath("/reference/small"),
                        1000,
                        Long.MAX_VALUE,
                        backlog,
                        1 << 20,
                        0,
                        FeedStart.UNKNOWN);
        var operator =
                new OneInputStreamOperatorTestHarness<>(new EpochMarkerOperator(settings, 1));
        if (restored != null) {
            operator.initializeState(restored);
        }
        operator.open();
        return operator;
    }

    /** The ends of the epochs closed while the clock went through all hours of a stretch. */
    private static List<Long> closed(
            OneInputStreamOperatorTestHarness<Outbound, Outbound> operator, int from, int to)
            throws Exception {
        for (int hour = from; hour <= to; hour++) {
            operator.processWatermark(new Watermark(hour * HOUR - 1));
        }
        List<Long> ends = new ArrayList<>();
        for (Outbound marker : operator.extractOutputValues()) {
            ends.add(end(marker));
        }
        return ends;
    }

    private static long end(Outbound marker) throws NotDecodable {
        EpochMarker told = SingleObject.EPOCH_MARKER.decode(marker.value());
        assertThat((told.getEpoch() + 1) * 1000).isEqualTo(told.getAsOf());
        return told.getAsOf();
    }

    @Test
    void aBacklogsEpochsAreLongAndThoseAfterItAreNot() throws Exception {
        try (var operator = operator(FIRST, null)) {
            assertThat(closed(operator, 1, 27))
                    .containsExactly(0L, 10 * HOUR, 20 * HOUR, 25 * HOUR, 26 * HOUR, 27 * HOUR);
        }
    }

    @Test
    void aLaterSubmissionFromACheckpointKeepsTheFirstOnesBacklog() throws Exception {
        OperatorSubtaskState middle;
        try (var operator = operator(FIRST, null)) {
            assertThat(closed(operator, 1, 12)).containsExactly(0L, 10 * HOUR);
            middle = operator.snapshot(1, 1);
        }
        OperatorSubtaskState second;
        try (var operator = operator(new Backlog(100 * HOUR, 50 * HOUR), middle)) {
            assertThat(closed(operator, 13, 26))
                    .containsExactly(10 * HOUR, 20 * HOUR, 25 * HOUR, 26 * HOUR);
            second = operator.snapshot(2, 2);
        }
        try (var operator = operator(new Backlog(200 * HOUR, 50 * HOUR), second)) {
            assertThat(closed(operator, 27, 28)).containsExactly(27 * HOUR, 28 * HOUR);
        }
    }

    @Test
    void whatTheClockPassedWithoutABacklogHasNoneLater() throws Exception {
        OperatorSubtaskState middle;
        try (var operator = operator(Backlog.NONE, null)) {
            closed(operator, 1, 2);
            middle = operator.snapshot(1, 1);
        }
        try (var operator = operator(FIRST, middle)) {
            assertThat(closed(operator, 3, 4)).containsExactly(3 * HOUR, 4 * HOUR);
        }
    }
}
