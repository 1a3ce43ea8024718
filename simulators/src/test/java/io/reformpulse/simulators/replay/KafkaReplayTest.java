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
    private static final long START = Streams.START;
    private static final long SECOND = 1_000;
    private static final long NANOS = 1_000_000_000;

    private final ManualWall wall = new ManualWall();
    private final InMemoryStore store = new InMemoryStore(3);
    private final List<ReplayProgress> heard = new ArrayList<>();

    @Test
    void everyRecordIsSentOnceInTheOrderOfTheStream() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(200);
        play(store, stream);
        store.logs()
                .values()
                .forEach(
                        log ->
                                assertThat(log)
                                        .isSortedAccordingTo(
                                                (a, b) ->
                                                        Long.compare(
                                                                a.arrivedAt(), b.arrivedAt())));
        assertThat(all(store)).containsExactlyInAnyOrderElementsOf(stream);
    }

    @Test
    void thePartitionIsTheOneKafkaWouldChoose() throws InterruptedException {
        play(store, Streams.everySecond(200));
        for (int partition = 0; partition < 3; partition++) {
            for (SimulatedRecord record : store.log(Topics.DOSSIER_EVENTS, partition)) {
                byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
                assertThat(BuiltInPartitioner.partitionForKey(key, 3)).isEqualTo(partition);
            }
        }
    }

    @Test
    void aReplayCutOffAnywhereGoesOnWithoutAGapOrADouble() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(200);
        play(store, stream);
        for (long seed = 0; seed < 50; seed++) {
            InMemoryStore left = store.cutOff(seed);
            play(left, stream);
            assertThat(left.logs()).isEqualTo(store.logs());
        }
    }

    @Test
    void theClockResumesAtTheFirstRecordThatIsMissing() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(100);
        KafkaReplay first = replay(store, stream.subList(0, 40));
        assertThat(first.seek()).isEqualTo(stream.get(0).arrivedAt());
        first.run(atMaximum());
        assertThat(replay(store, stream).seek()).isEqualTo(stream.get(40).arrivedAt());
        assertThat(replay(store, stream.subList(0, 40)).seek()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void anotherStreamThanTheOneInTheTopicsIsRefused() throws InterruptedException {
        play(store, Streams.everySecond(40));
        List<SimulatedRecord> other = new ArrayList<>();
        for (SimulatedRecord r : Streams.everySecond(100)) {
            other.add(new SimulatedRecord(r.topic(), r.key(), new byte[] {7}, r.arrivedAt()));
        }
        assertThatThrownBy(() -> replay(store, other).seek())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not the beginning of this stream");
        assertThatThrownBy(() -> replay(store, Streams.everySecond(10)).seek())
                .hasMessageContaining("not the beginning of this stream");
    }

    @Test
    void anotherStreamIsRefusedBeforeAnythingIsSent() throws InterruptedException {
        play(store, Streams.everySecond(1));
        List<SimulatedRecord> other = Streams.everySecond(100).subList(1, 100);
        List<String> topics = List.of(Topics.DOSSIER_EVENTS);

        assertThatThrownBy(() -> KafkaReplay.requireBeginning(store, Part.WHOLE, topics, other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not the beginning of this stream");

        assertThat(store.size()).isEqualTo(1);
        KafkaReplay.requireBeginning(store, Part.WHOLE, topics, Streams.everySecond(100));
    }

    @Test
    void aWriterBesideTheReplayIsNoticed() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(20);
        KafkaReplay replay = replay(store, stream);
        replay.seek();
        for (int partition = 0; partition < 3; partition++) {
            store.log(Topics.DOSSIER_EVENTS, partition).add(stream.get(0));
        }
        assertThatThrownBy(() -> replay.run(atMaximum()))
                .isInstanceOf(ReplayFailed.class)
                .hasMessageContaining("something else writes");
    }

    @Test
    void recordsAreSentAtTheirTimeAndNotBefore() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(100);
        KafkaReplay replay = replay(store, stream);
        SimulatedClock clock = new SimulatedClock(replay.seek(), wall.nanos(), 20);
        wall.onSleep(
                () -> {
                    long simulated = clock.simulatedAt(wall.nanos());
                    assertThat(all(store)).allMatch(record -> record.arrivedAt() <= simulated);
                    store.answerAll();
                });
        long begun = wall.nanos();
        replay.run(clock);
        assertThat(wall.nanos() - begun).isBetween(99 * NANOS / 20, 100 * NANOS / 20);
        assertThat(heard.get(heard.size() - 1))
                .isEqualTo(new ReplayProgress(0, 100, 100, START + 99 * SECOND, 4_951, 0));
    }

    @Test
    void aLateReplayCatchesUpAndSaysHowLateItIs() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(100);
        KafkaReplay replay = replay(store, stream);
        SimulatedClock clock = new SimulatedClock(replay.seek(), wall.nanos(), 1);
        wall.pass(1_000 * NANOS);
        long begun = wall.nanos();
        replay.run(clock);
        assertThat(wall.nanos() - begun).isLessThan(NANOS);
        assertThat(heard.get(0).lagMillis()).isEqualTo((1_000 - 99) * SECOND);
    }

    @Test
    void theTimeSourceNeverPassesARecordThatIsNotStored() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(3);
        KafkaReplay replay = replay(store, stream);
        SimulatedClock clock = new SimulatedClock(replay.seek(), wall.nanos(), 1);
        List<Long> times = new ArrayList<>();
        wall.onSleep(
                () -> {
                    times.add(replay.now(clock));
                    if (store.size() == 3) {
                        store.answerAll();
                    }
                });
        replay.run(clock);
        // Nothing is answered before the last one is sent, so the first holds the time back.
        assertThat(times).isNotEmpty().allMatch(time -> time == START);
        wall.pass(60 * NANOS);
        assertThat(replay.now(clock)).isEqualTo(START + 62_001);
    }

    @Test
    void aStoppedReplayStoresWhatItSentAndCanGoOn() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(100);
        KafkaReplay replay = replay(store, stream);
        SimulatedClock clock = new SimulatedClock(replay.seek(), wall.nanos(), 1);
        wall.onSleep(
                () -> {
                    if (store.size() == 30) {
                        replay.stop();
                    }
                    store.answerAll();
                });
        assertThat(replay.run(clock).complete()).isFalse();
        assertThat(all(store)).hasSize(30);
        play(store, stream);
        assertThat(all(store)).containsExactlyInAnyOrderElementsOf(stream);
    }

    @Test
    void aRecordThatCannotBeStoredEndsTheReplay() {
        store.failFromNowOn(new IllegalStateException("The broker refused it."));
        assertThatThrownBy(() -> play(store, Streams.everySecond(5)))
                .isInstanceOf(ReplayFailed.class)
                .hasMessageContaining("The broker refused it.");
    }

    @Test
    void aStoreThatAnswersNothingMoreEndsTheReplayAsUnanswered() {
        KafkaReplay replay = replay(store, Streams.everySecond(1_000));
        SimulatedClock clock = new SimulatedClock(START, wall.nanos(), 1);
        wall.onSleep(() -> {});
        long begun = wall.nanos();
        assertThatThrownBy(() -> replay.run(clock))
                .isInstanceOfSatisfying(
                        ReplayFailed.class, failed -> assertThat(failed.isUnanswered()).isTrue())
                .hasMessageContaining("Nothing was stored for 30 s");
        assertThat(wall.nanos() - begun).isBetween(30 * NANOS, 31 * NANOS);
    }

    @Test
    void longPausesBetweenRecordsAreNoSilence() throws InterruptedException {
        KafkaReplay replay = replay(store, Streams.everySecond(3));
        replay.run(new SimulatedClock(START, wall.nanos(), 0.01));
        assertThat(store.size()).isEqualTo(3);
    }

    @Test
    void partsShareTheStreamByPartition() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(200);
        play(store, stream);
        InMemoryStore shared = new InMemoryStore(3);
        for (int part = 2; part >= 1; part--) {
            replay(shared, new Part(part, 2), stream.subList(0, 90)).run(atMaximum());
            assertThat(replay(shared, new Part(part, 2), stream).run(atMaximum()).skipped())
                    .isPositive()
                    .isLessThan(90);
        }
        assertThat(shared.logs()).isEqualTo(store.logs());
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
        assertThatThrownBy(() -> play(store, swapped)).hasMessageContaining("sort the stream");
    }

    private void play(InMemoryStore into, List<SimulatedRecord> stream)
            throws InterruptedException {
        replay(into, stream).run(atMaximum());
    }

    private KafkaReplay replay(InMemoryStore into, List<SimulatedRecord> stream) {
        return replay(into, Part.WHOLE, stream);
    }

    private KafkaReplay replay(InMemoryStore into, Part part, List<SimulatedRecord> stream) {
        wall.onSleep(into::answerAll);
        return new KafkaReplay(into, part, stream.iterator(), wall, heard::add);
    }

    private SimulatedClock atMaximum() {
        return new SimulatedClock(START, wall.nanos(), SimulatedClock.MAX);
    }

    private static List<SimulatedRecord> all(InMemoryStore store) {
        List<SimulatedRecord> all = new ArrayList<>();
        store.logs().values().forEach(all::addAll);
        return all;
    }
}
