package io.reformpulse.engine.commune;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.commune.Backlog;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.engine.intake.RawRecord;
import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.OutputTopics;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.engine.publish.SideOutputs;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.rollup.UnitChange;
import io.reformpulse.engine.scope.FeedStart;
import io.reformpulse.engine.scope.ScopeSettings;
import io.reformpulse.engine.wire.AlertRules;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.RejectedEvent;
import io.reformpulse.schemas.SingleObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;

/** The communes' step with rules: what it tells, and that a restore goes on from there. */
class CommuneAlertsOperatorTest {
    private static final ReferenceFiles SMALL = ReferenceFiles.onClassPath("/reference/small");
    private static final long NOON = Instant.parse("2024-03-05T05:00:00Z").toEpochMilli();
    private static final long DAY = 86_400_000;
    private static final Rule SILENT = Rules.of(Subject.FEED_SILENT);

    private static KeyedTwoInputStreamOperatorTestHarness<String, FeedRecord, RawRecord, UnitChange>
            operator(OperatorSubtaskState restored) throws Exception {
        return operator(restored, Long.MAX_VALUE, FeedStart.UNKNOWN);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, FeedRecord, RawRecord, UnitChange>
            operator(OperatorSubtaskState restored, long asOf, FeedStart start) throws Exception {
        ScopeSettings live =
                new ScopeSettings(SMALL, 60_000, asOf, Backlog.NONE, 1 << 20, 0, start);
        var operator =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new CommuneOperator(live, new OutputTopics(1, 1, new RejectedStore(null))),
                        FeedRecord::communeCode,
                        target -> "",
                        Types.STRING);
        operator.setup();
        if (restored != null) {
            operator.initializeState(restored);
        }
        operator.open();
        return operator;
    }

    private static StreamRecord<RawRecord> target(byte[] bytes) {
        return new StreamRecord<>(new RawRecord("targets", 0, 7, NOON, bytes, false));
    }

    private static byte[] bytes(Rule rule) {
        return SingleObject.ALERT_RULE.encode(AlertRules.of(rule));
    }

    private static List<Outbound> sent(
            KeyedTwoInputStreamOperatorTestHarness<?, ?, ?, ?> operator, OutputTag<Outbound> tag) {
        List<Outbound> sent = new ArrayList<>();
        var records = operator.getSideOutput(tag);
        if (records != null) {
            records.forEach(record -> sent.add(record.getValue()));
        }
        return sent;
    }

    private static List<String> told(KeyedTwoInputStreamOperatorTestHarness<?, ?, ?, ?> operator)
            throws NotDecodable {
        List<String> told = new ArrayList<>();
        for (Outbound alert : sent(operator, SideOutputs.ALERTS)) {
            AlertEvent event = SingleObject.ALERT_EVENT.decode(alert.value());
            assertThat(alert.key()).asString(UTF_8).isEqualTo(event.getAlertId());
            told.add(event.getScopeCode() + " " + event.getTransition() + " " + event.getEventId());
        }
        return told;
    }

    @Test
    void everyCommuneThatNeverSentIsToldToBeSilent() throws Exception {
        try (var operator = operator(null)) {
            operator.processElement2(target(bytes(SILENT)));
            operator.processWatermark2(Watermark.MAX_WATERMARK);
            operator.processWatermark1(new Watermark(NOON));
            assertThat(told(operator)).isEmpty();
            operator.processWatermark1(new Watermark(NOON + 3 * DAY));
            List<String> communes = SMALL.load().units().communes();
            assertThat(told(operator))
                    .extracting(line -> line.substring(0, line.lastIndexOf(' ')))
                    .containsExactlyInAnyOrderElementsOf(
                            communes.stream().map(code -> code + " OPENED").toList());
        }
    }

    @Test
    void theWatchBeginsWithTheFeedHoweverLateItsClockFirstTells() throws Exception {
        List<List<String>> told = new ArrayList<>();
        for (long first : new long[] {NOON, NOON + 2 * DAY}) {
            try (var operator = operator(null, Long.MAX_VALUE, FeedStart.at(NOON))) {
                operator.processElement2(target(bytes(SILENT)));
                operator.processWatermark2(Watermark.MAX_WATERMARK);
                operator.processWatermark1(new Watermark(first));
                operator.processWatermark1(new Watermark(NOON + 3 * DAY));
                told.add(told(operator));
            }
        }
        assertThat(told.get(0)).isNotEmpty().containsExactlyInAnyOrderElementsOf(told.get(1));
    }

    @Test
    void aReplayThatReadsItsRulesLastJudgesAsOneThatReadsThemFirst() throws Exception {
        List<List<String>> told = new ArrayList<>();
        for (boolean last : new boolean[] {false, true}) {
            try (var operator = operator(null, NOON + 3 * DAY, FeedStart.at(NOON))) {
                if (!last) {
                    operator.processElement2(target(bytes(SILENT)));
                    operator.processWatermark2(Watermark.MAX_WATERMARK);
                }
                operator.processWatermark1(new Watermark(NOON + DAY));
                operator.processWatermark1(Watermark.MAX_WATERMARK);
                if (last) {
                    operator.processElement2(target(bytes(SILENT)));
                    operator.processWatermark2(Watermark.MAX_WATERMARK);
                }
                operator.getOperator().finish();
                told.add(told(operator));
            }
        }
        assertThat(told.get(0)).isNotEmpty().containsExactlyInAnyOrderElementsOf(told.get(1));
    }

    @Test
    void aRestoreTellsNothingTwiceAndForgetsNoRule() throws Exception {
        OperatorSubtaskState middle;
        List<String> before;
        try (var operator = operator(null)) {
            operator.processElement2(target(bytes(SILENT)));
            operator.processWatermark2(Watermark.MAX_WATERMARK);
            operator.processWatermark1(new Watermark(NOON));
            operator.processWatermark1(new Watermark(NOON + 3 * DAY));
            operator.prepareSnapshotPreBarrier(1);
            middle = operator.snapshot(1, 1);
            before = told(operator);
        }
        try (var operator = operator(middle)) {
            operator.processWatermark2(Watermark.MAX_WATERMARK);
            operator.processWatermark1(new Watermark(NOON + 4 * DAY));
            assertThat(told(operator)).isEmpty();
            operator.processElement2(target(bytes(Rules.version(SILENT, 2, NOON + 4 * DAY))));
            operator.processWatermark1(new Watermark(NOON + 5 * DAY));
            assertThat(told(operator)).isEmpty();
        }
        assertThat(before).isNotEmpty();
    }

    @Test
    void aTargetThatIsNoRuleIsRejectedWithItsBytesAndChangesNothing() throws Exception {
        try (var operator = operator(null)) {
            byte[] junk = {1, 2, 3};
            operator.processElement2(target(junk));
            operator.processElement2(target(bytes(SILENT)));
            operator.processElement2(
                    target(bytes(Rules.version(Rules.named(SILENT, "rule"), 1, NOON))));
            operator.processWatermark2(Watermark.MAX_WATERMARK);
            operator.processWatermark1(new Watermark(NOON));
            List<Outbound> rejected = sent(operator, SideOutputs.REJECTED);
            assertThat(rejected).hasSize(2);
            RejectedEvent first = SingleObject.REJECTED_EVENT.decode(rejected.get(0).value());
            assertThat(first.getTopic()).isEqualTo("targets");
            assertThat(first.getOffset()).isEqualTo(7);
            assertThat(first.getRaw().remaining()).isEqualTo(junk.length);
            RejectedEvent second = SingleObject.REJECTED_EVENT.decode(rejected.get(1).value());
            assertThat(second.getMessage()).contains("was written before with another content");
        }
    }
}
