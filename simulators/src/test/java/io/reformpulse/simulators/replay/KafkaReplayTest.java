package io.reformpulse.simulators.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.wire.SimulatedRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class KafkaReplayTest {
    private final ReplayRig rig = new ReplayRig();

    @Test
    void everyRecordIsSentOnceInTheOrderOfTheStream() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(200);
        rig.play(stream);
        rig.store
                .logs()
                .values()
                .forEach(
                        log ->
                                assertThat(log)
                                        .isSortedAccordingTo(
                                                (a, b) ->
                                                        Long.compare(
                                                                a.arrivedAt(), b.arrivedAt())));
        assertThat(rig.all()).containsExactlyInAnyOrderElementsOf(stream);
    }

    @Test
    void thePartitionIsTheOneKafkaWouldChoose() throws InterruptedException {
        rig.play(Streams.everySecond(200));
        for (int partition = 0; partition < 3; partition++) {
            for (SimulatedRecord record : rig.store.log(Topics.DOSSIER_EVENTS, partition)) {
                byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
                assertThat(BuiltInPartitioner.partitionForKey(key, 3)).isEqualTo(partition);
            }
        }
    }

    @Test
    void aReplayCutOffAnywhereGoesOnWithoutAGapOrADouble() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(200);
        rig.play(stream);
        for (long seed = 0; seed < 50; seed++) {
            InMemoryStore left = rig.store.cutOff(seed);
            rig.play(left, stream);
            assertThat(left.logs()).isEqualTo(rig.store.logs());
        }
    }

    @Test
    void theClockResumesAtTheFirstRecordThatIsMissing() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(100);
        KafkaReplay first = rig.replay(stream.subList(0, 40));
        assertThat(first.seek()).isEqualTo(stream.get(0).arrivedAt());
        first.run(rig.atMaximum());
        assertThat(rig.replay(stream).seek()).isEqualTo(stream.get(40).arrivedAt());
        assertThat(rig.replay(stream.subList(0, 40)).seek()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void anotherStreamThanTheOneInTheTopicsIsRefused() throws InterruptedException {
        rig.play(Streams.everySecond(40));
        List<SimulatedRecord> other = new ArrayList<>();
        for (SimulatedRecord r : Streams.everySecond(100)) {
            other.add(new SimulatedRecord(r.topic(), r.key(), new byte[] {7}, r.arrivedAt()));
        }
        assertThatThrownBy(() -> rig.replay(other).seek())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not the beginning of this stream");
        assertThatThrownBy(() -> rig.replay(Streams.everySecond(10)).seek())
                .hasMessageContaining("not the beginning of this stream");
    }

    @Test
    void anotherStreamIsRefusedBeforeAnythingIsSent() throws InterruptedException {
        rig.play(Streams.everySecond(1));
        List<SimulatedRecord> other = Streams.everySecond(100).subList(1, 100);
        List<String> topics = List.of(Topics.DOSSIER_EVENTS);

        assertThatThrownBy(() -> KafkaReplay.requireBeginning(rig.store, Part.WHOLE, topics, other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not the beginning of this stream");

        assertThat(rig.store.size()).isEqualTo(1);
        KafkaReplay.requireBeginning(rig.store, Part.WHOLE, topics, Streams.everySecond(100));
    }

    @Test
    void aWriterBesideTheReplayIsNoticed() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(20);
        KafkaReplay replay = rig.replay(stream);
        replay.seek();
        for (int partition = 0; partition < 3; partition++) {
            rig.store.log(Topics.DOSSIER_EVENTS, partition).add(stream.get(0));
        }
        assertThatThrownBy(() -> replay.run(rig.atMaximum()))
                .isInstanceOf(ReplayFailed.class)
                .hasMessageContaining("something else writes");
    }

    @Test
    void aRecordThatCannotBeStoredEndsTheReplay() {
        rig.store.failFromNowOn(new IllegalStateException("The broker refused it."));
        assertThatThrownBy(() -> rig.play(Streams.everySecond(5)))
                .isInstanceOf(ReplayFailed.class)
                .hasMessageContaining("The broker refused it.");
    }

    @Test
    void partsShareTheStreamByPartition() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(200);
        rig.play(stream);
        InMemoryStore shared = new InMemoryStore(3);
        for (int part = 2; part >= 1; part--) {
            rig.replay(shared, new Part(part, 2), stream.subList(0, 90)).run(rig.atMaximum());
            assertThat(rig.replay(shared, new Part(part, 2), stream).run(rig.atMaximum()).skipped())
                    .isPositive()
                    .isLessThan(90);
        }
        assertThat(shared.logs()).isEqualTo(rig.store.logs());
    }

    @Test
    void aPartThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> new Part(0, 2)).hasMessageContaining("Part 0 of 2");
        assertThatThrownBy(() -> new Part(3, 2)).hasMessageContaining("Part 3 of 2");
    }

    @Test
    void aStreamOutOfOrderIsRefused() {
        List<SimulatedRecord> stream = Streams.everySecond(5);
        List<SimulatedRecord> swapped = List.of(stream.get(1), stream.get(0));
        assertThatThrownBy(() -> rig.play(swapped)).hasMessageContaining("sort the stream");
    }
}
