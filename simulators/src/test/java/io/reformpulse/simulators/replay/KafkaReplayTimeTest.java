package io.reformpulse.simulators.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.simulators.wire.SimulatedRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a replay sends, and when it stops. */
class KafkaReplayTimeTest {
    private static final long START = Streams.START;
    private static final long SECOND = 1_000;
    private static final long NANOS = 1_000_000_000;

    private final ReplayRig rig = new ReplayRig();

    @Test
    void recordsAreSentAtTheirTimeAndNotBefore() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(100);
        KafkaReplay replay = rig.replay(stream);
        SimulatedClock clock = new SimulatedClock(replay.seek(), rig.wall.nanos(), 20);
        rig.wall.onSleep(
                () -> {
                    long simulated = clock.simulatedAt(rig.wall.nanos());
                    assertThat(rig.all()).allMatch(record -> record.arrivedAt() <= simulated);
                    rig.store.answerAll();
                });
        long begun = rig.wall.nanos();
        replay.run(clock);
        assertThat(rig.wall.nanos() - begun).isBetween(99 * NANOS / 20, 100 * NANOS / 20);
        assertThat(rig.heard.get(rig.heard.size() - 1))
                .isEqualTo(new ReplayProgress(0, 100, 100, START + 99 * SECOND, 4_951, 0));
    }

    @Test
    void aLateReplayCatchesUpAndSaysHowLateItIs() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(100);
        KafkaReplay replay = rig.replay(stream);
        SimulatedClock clock = new SimulatedClock(replay.seek(), rig.wall.nanos(), 1);
        rig.wall.pass(1_000 * NANOS);
        long begun = rig.wall.nanos();
        replay.run(clock);
        assertThat(rig.wall.nanos() - begun).isLessThan(NANOS);
        assertThat(rig.heard.get(0).lagMillis()).isEqualTo((1_000 - 99) * SECOND);
    }

    @Test
    void theTimeSourceNeverPassesARecordThatIsNotStored() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(3);
        KafkaReplay replay = rig.replay(stream);
        SimulatedClock clock = new SimulatedClock(replay.seek(), rig.wall.nanos(), 1);
        List<Long> times = new ArrayList<>();
        rig.wall.onSleep(
                () -> {
                    times.add(replay.now(clock));
                    if (rig.store.size() == 3) {
                        rig.store.answerAll();
                    }
                });
        replay.run(clock);
        // Nothing is answered before the last one is sent, so the first holds the time back.
        assertThat(times).isNotEmpty().allMatch(time -> time == START);
        rig.wall.pass(60 * NANOS);
        assertThat(replay.now(clock)).isEqualTo(START + 62_001);
    }

    @Test
    void aStoppedReplayStoresWhatItSentAndCanGoOn() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(100);
        KafkaReplay replay = rig.replay(stream);
        SimulatedClock clock = new SimulatedClock(replay.seek(), rig.wall.nanos(), 1);
        rig.wall.onSleep(
                () -> {
                    if (rig.store.size() == 30) {
                        replay.stop();
                    }
                    rig.store.answerAll();
                });
        assertThat(replay.run(clock).complete()).isFalse();
        assertThat(rig.all()).hasSize(30);
        rig.play(stream);
        assertThat(rig.all()).containsExactlyInAnyOrderElementsOf(stream);
    }

    @Test
    void aStoreThatAnswersNothingMoreEndsTheReplayAsUnanswered() {
        KafkaReplay replay = rig.replay(Streams.everySecond(1_000));
        SimulatedClock clock = new SimulatedClock(START, rig.wall.nanos(), 1);
        rig.wall.onSleep(() -> {});
        long begun = rig.wall.nanos();
        assertThatThrownBy(() -> replay.run(clock))
                .isInstanceOfSatisfying(
                        ReplayFailed.class, failed -> assertThat(failed.isUnanswered()).isTrue())
                .hasMessageContaining("Nothing was stored for 30 s");
        assertThat(rig.wall.nanos() - begun).isBetween(30 * NANOS, 31 * NANOS);
    }

    @Test
    void longPausesBetweenRecordsAreNoSilence() throws InterruptedException {
        KafkaReplay replay = rig.replay(Streams.everySecond(3));
        replay.run(new SimulatedClock(START, rig.wall.nanos(), 0.01));
        assertThat(rig.store.size()).isEqualTo(3);
    }
}
