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
    private static final long START = 1_700_000_000_000L;
    private static final long SECOND = 1_000;

    private final ManualWall wall = new ManualWall();
    private final InMemoryStore store = new InMemoryStore(3);
    private final List<ReplayProgress> heard = new ArrayList<>();

    @Test
    void everyRecordIsSentOnceInTheOrderOfTheStream() throws InterruptedException {
        List<SimulatedRecord> stream = stream(200);
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
        play(store, stream(200));
        for (int partition = 0; partition < 3; partition++) {
            for (SimulatedRecord record : store.log(Topics.DOSSIER_EVENTS, partition)) {
                byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
                assertThat(BuiltInPartitioner.partitionForKey(key, 3)).isEqualTo(partition);
            }
        }
    }

    @Test
    void aReplayCutOffAnywhereGoesOnWithoutAGapOrADouble() throws InterruptedException {
        List<SimulatedRecord> stream = stream(200);
        play(store, stream);
        for (long seed = 0; seed < 50; seed++) {
            InMemoryStore left = store.cutOff(seed);
            play(left, stream);
            assertThat(left.logs()).isEqualTo(store.logs());
        }
    }

    @Test
    void theClockResumesAtTheFirstRecordThatIsMissing() throws InterruptedException {
        List<SimulatedRecord> stream = stream(100);
        KafkaReplay first = replay(store, stream.subList(0, 40));
        assertThat(first.seek()).isEqualTo(stream.get(0).arrivedAt());
        first.run(atMaximum());
        assertThat(replay(store, stream).seek()).isEqualTo(stream.get(40).arrivedAt());
        assertThat(replay(store, stream.subList(0, 40)).seek()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void anotherStreamThanTheOneInTheTopicsIsRefused() throws InterruptedException {
        play(store, stream(40));
        List<SimulatedRecord> other = new ArrayList<>();
        for (SimulatedRecord r : stream(100)) {
            other.add(new SimulatedRecord(r.topic(), r.key(), new byte[] {7}, r.arrivedAt()));
        }
        assertThatThrownBy(() -> replay(store, other).seek())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not the beginning of this stream");
        assertThatThrownBy(() -> replay(store, stream(10)).seek())
                .hasMessageContaining("not the beginning of this stream");
    }

    @Test
    void aWriterBesideTheReplayIsNoticed() throws InterruptedException {
        List<SimulatedRecord> stream = stream(20);
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
        List<SimulatedRecord> stream = stream(100);
        KafkaReplay replay = replay(store, stream);
        SimulatedClock clock = new SimulatedClock(replay.seek(), wall.now(), 20);
        wall.onSleep(
                () -> {
                    long simulated = clock.simulatedAt(wall.now());
                    assertThat(all(store)).allMatch(record -> record.arrivedAt() <= simulated);
                });
        long begun = wall.now();
        replay.run(clock);
        assertThat(wall.now() - begun).isEqualTo(99 * SECOND / 20);
        assertThat(heard.get(heard.size() - 1))
                .isEqualTo(new ReplayProgress(0, 100, 100, START + 99 * SECOND, 0));
    }

    @Test
    void aLateReplayCatchesUpAndSaysHowLateItIs() throws InterruptedException {
        List<SimulatedRecord> stream = stream(100);
        KafkaReplay replay = replay(store, stream);
        SimulatedClock clock = new SimulatedClock(replay.seek(), wall.now(), 1);
        wall.pass(1_000 * SECOND);
        long begun = wall.now();
        replay.run(clock);
        assertThat(wall.now()).isEqualTo(begun);
        assertThat(heard.get(0).lagMillis()).isEqualTo((1_000 - 99) * SECOND);
    }

    @Test
    void theTimeSourceNeverPassesARecordThatIsNotStored() throws InterruptedException {
        List<SimulatedRecord> stream = stream(3);
        KafkaReplay replay = replay(store, stream);
        SimulatedClock clock = new SimulatedClock(replay.seek(), wall.now(), 1);
        List<Long> times = new ArrayList<>();
        wall.onSleep(() -> times.add(replay.now(clock)));
        replay.run(clock);
        // Nothing is answered before the last flush, so the first record holds the time back.
        assertThat(times).isNotEmpty().allMatch(time -> time == START);
        wall.pass(60 * SECOND);
        assertThat(replay.now(clock)).isEqualTo(START + 62 * SECOND);
    }

    @Test
    void aStoppedReplayStoresWhatItSentAndCanGoOn() throws InterruptedException {
        List<SimulatedRecord> stream = stream(100);
        KafkaReplay replay = replay(store, stream);
        SimulatedClock clock = new SimulatedClock(replay.seek(), wall.now(), 1);
        wall.onSleep(
                () -> {
                    if (all(store).size() == 30) {
                        replay.stop();
                    }
                });
        replay.run(clock);
        assertThat(all(store)).hasSize(30);
        play(store, stream);
        assertThat(all(store)).containsExactlyInAnyOrderElementsOf(stream);
    }

    @Test
    void aRecordThatCannotBeStoredEndsTheReplay() {
        store.failFromNowOn(new IllegalStateException("The broker refused it."));
        assertThatThrownBy(() -> play(store, stream(5)))
                .isInstanceOf(ReplayFailed.class)
                .hasMessageContaining("The broker refused it.");
    }

    @Test
    void aStreamOutOfOrderIsRefused() {
        List<SimulatedRecord> stream = stream(5);
        List<SimulatedRecord> swapped = List.of(stream.get(1), stream.get(0));
        assertThatThrownBy(() -> play(store, swapped)).hasMessageContaining("sort the stream");
    }

    private void play(InMemoryStore into, List<SimulatedRecord> stream)
            throws InterruptedException {
        replay(into, stream).run(atMaximum());
    }

    private KafkaReplay replay(InMemoryStore into, List<SimulatedRecord> stream) {
        return new KafkaReplay(into, stream.iterator(), wall, heard::add);
    }

    private SimulatedClock atMaximum() {
        return new SimulatedClock(START, wall.now(), SimulatedClock.MAX);
    }

    private static List<SimulatedRecord> all(InMemoryStore store) {
        List<SimulatedRecord> all = new ArrayList<>();
        store.logs().values().forEach(all::addAll);
        return all;
    }

    /** One record a second, most of them dossier events. */
    private static List<SimulatedRecord> stream(int size) {
        List<SimulatedRecord> stream = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String topic = i % 5 == 4 ? Topics.RATING_EVENTS : Topics.DOSSIER_EVENTS;
            byte[] value = ("value " + i).getBytes(StandardCharsets.UTF_8);
            stream.add(new SimulatedRecord(topic, "key" + i % 17, value, START + i * SECOND));
        }
        return stream;
    }
}
