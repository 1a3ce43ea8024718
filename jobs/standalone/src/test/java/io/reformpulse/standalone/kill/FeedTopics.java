package io.reformpulse.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.unit.UnitTree;
import io.reformpulse.engine.intake.Decoding;
import io.reformpulse.engine.intake.FeedDecoder;
import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.standalone.engine.TopicDump;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;

/** What the input topics hold at the end. */
final class FeedTopics {
    private static final List<String> NAMES =
            List.of(Topics.DOSSIER_EVENTS, Topics.RATING_EVENTS, Topics.FEED_HEARTBEATS);
    private static final Base64.Encoder TEXT = Base64.getEncoder();

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<String, Integer> partitions = new TreeMap<>();

    FeedTopics(TopicDump dump) {
        for (String topic : NAMES) {
            for (ConsumerRecord<byte[], byte[]> record : dump.all(topic)) {
                records.add(record);
                partitions.merge(topic, record.partition() + 1, Math::max);
            }
        }
    }

    /** Each record of the feed is there once, in its order within its partition. */
    void assertHold(List<SimulatedRecord> feed) {
        Map<String, List<String>> expected = new TreeMap<>();
        for (SimulatedRecord record : feed) {
            byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
            int partition = Utils.toPositive(Utils.murmur2(key)) % partitions.get(record.topic());
            expected.computeIfAbsent(record.topic() + "-" + partition, each -> new ArrayList<>())
                    .add(record.arrivedAt() + " " + TEXT.encodeToString(record.value()));
        }
        Map<String, List<String>> held = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            held.computeIfAbsent(
                            record.topic() + "-" + record.partition(), each -> new ArrayList<>())
                    .add(record.timestamp() + " " + TEXT.encodeToString(record.value()));
        }
        assertThat(held.keySet()).isEqualTo(expected.keySet());
        expected.forEach((partition, all) -> assertThat(held.get(partition)).isEqualTo(all));
    }

    /** Each record as the job must judge it. */
    List<Admission> admissions(UnitTree units) {
        Map<String, FeedDecoder> decoders = new Decoding.Kafka().decoders(units);
        List<Admission> admissions = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            admissions.add(
                    Decoding.of(decoders, record.topic())
                            .decode(
                                    record.value(),
                                    record.topic(),
                                    record.partition(),
                                    record.offset(),
                                    record.timestamp()));
        }
        return admissions;
    }
}
