package io.reformpulse.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.domain.alert.rule.Removal;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.engine.TopicDump;
import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsTopicITCase {
    private static final Rule ONE = Rules.named(Rules.onTime(), "one");
    private static final Rule TWO = Rules.version(ONE, 2, 100);
    private static final Rule OTHER_TWO = Rules.version(ONE, 2, 7);
    private static final Removal END = new Removal("one", 3, "tester", 200);
    private static final Rule OTHER = Rules.named(Rules.onTime(), "other");

    @TempDir Path dir;

    private final List<String> passedOver = new ArrayList<>();
    private EmbeddedKafka kafka;
    private TargetsTopic topic;

    @BeforeEach
    void open() {
        kafka = EmbeddedKafka.start(dir.resolve("kafka"));
        topic = new TargetsTopic(kafka.bootstrap(), passedOver::add);
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void whatIsWrittenIsRead() {
        TopicSetup.forSimulation(kafka.bootstrap(), 3);
        assertThat(topic.read()).isEqualTo(RuleBook.EMPTY);
        topic.write(List.of(ONE, TWO, END, OTHER));
        assertThat(topic.read()).isEqualTo(RuleBook.of(List.of(ONE, TWO, END, OTHER)));
        assertThat(passedOver).isEmpty();
    }

    @Test
    void whatIsNoRuleIsPassedOverAndTheFirstContentStays() {
        TopicSetup.forSimulation(kafka.bootstrap(), 1);
        topic.write(List.of(TWO, OTHER_TWO));
        writeBytes("one", null);
        writeBytes("one", new byte[] {1, 2, 3});
        assertThat(topic.read()).isEqualTo(RuleBook.of(List.of(TWO)));
        assertThat(passedOver).hasSize(2);
        assertThat(passedOver.get(0))
                .startsWith("Record 1 of partition 0 of targets is passed over: Version 2 of");
    }

    private void writeBytes(String key, byte[] value) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrap()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.TARGETS, key, value));
        }
    }

    @Test
    void aKafkaWithoutTheTopicOrNoneAtAllIsSaid() {
        assertThatThrownBy(topic::read)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(1))
                .hasMessageContaining("has no topic targets");
        TargetsTopic nowhere = new TargetsTopic("127.0.0.1:1", passedOver::add);
        assertThatThrownBy(() -> nowhere.write(List.of(ONE)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(3));
    }

    @Test
    void aStartWritesTheShippedRulesOnceAndLaterOnlyNewerVersions() {
        ReferenceFiles shipped = ReferenceChoice.files(null);
        boolean isNew = !TopicSetup.forSimulation(kafka.bootstrap(), 2).contains(Topics.TARGETS);
        assertThat(isNew).isTrue();
        assertThat(StartingRules.write(kafka.bootstrap(), shipped.rules(), true)).isNotEmpty();
        assertThat(topic.read()).isEqualTo(shipped.rules());

        assertThat(TopicSetup.forSimulation(kafka.bootstrap(), 2)).contains(Topics.TARGETS);
        assertThat(StartingRules.write(kafka.bootstrap(), shipped.rules(), false)).isEmpty();
        assertThat(new TopicDump(kafka.bootstrap()).all(Topics.TARGETS))
                .hasSameSizeAs(shipped.rules().ids());

        Rule newer = version(shipped, 2);
        RuleBook changed = shipped.rules().plus(newer);
        assertThat(StartingRules.write(kafka.bootstrap(), changed, false)).containsExactly(newer);
        assertThat(StartingRules.write(kafka.bootstrap(), shipped.rules(), false)).isEmpty();
        assertThat(topic.read()).isEqualTo(changed);
    }

    @Test
    void aStartWithRulesThatContradictTheTopicFails() {
        ReferenceFiles shipped = ReferenceChoice.files(null);
        TopicSetup.forSimulation(kafka.bootstrap(), 1);
        topic.write(List.of(Rules.named(Rules.onTime(), "on-time")));
        assertThatThrownBy(() -> StartingRules.write(kafka.bootstrap(), shipped.rules(), false))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Version 1 of rule on-time was written before")
                .hasMessageContaining("write it as version 2.");
        assertThat(topic.read().ids()).containsExactly("on-time");
    }

    private static Rule version(ReferenceFiles files, int version) {
        Rule first = (Rule) files.rules().versions("on-time").get(0);
        return Rules.version(first, version, first.effectiveFrom() + 1);
    }
}
