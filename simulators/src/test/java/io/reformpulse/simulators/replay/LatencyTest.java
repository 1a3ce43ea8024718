package io.reformpulse.simulators.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reformpulse.simulators.wire.SimulatedRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a replay says of its own pace, in a time that only passes when told to. */
class LatencyTest {
    private static final long MICROS = 1_000_000;
    private static final long NANOS = 1_000_000_000;

    private final ManualWall wall = new ManualWall();
    private final InMemoryStore store = new InMemoryStore(3);

    @Test
    void aRecordSentLateCountsFromWhenItWasDue() throws InterruptedException {
        SimulatedClock clock = new SimulatedClock(Streams.START, wall.nanos(), 1);
        wall.pass(100 * NANOS);
        ReplayReport report = play(Streams.everySecond(100), clock);
        // The first was due 100 s ago, the last 1 s ago; the store answers at the next nap.
        assertThat(report.longestLag()).isEqualTo(100 * MICROS);
        assertThat((double) report.max()).isCloseTo(100e6, within(0.1e6));
        assertThat((double) report.median()).isCloseTo(50e6, within(0.1e6));
        assertThat((double) report.p99()).isCloseTo(99e6, within(0.1e6));
    }

    @Test
    void aStoreThatStallsDelaysNoDueTime() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(10);
        SteadyRate rate = new SteadyRate(wall.nanos(), 1);
        long begun = wall.nanos();
        wall.onSleep(
                () -> {
                    if (store.size() == 2) {
                        wall.pass(5 * NANOS);
                    }
                    store.answerAll();
                });
        ReplayReport report = replay(stream).run(rate);
        assertThat(report.longestLag()).isBetween(4 * MICROS, 5 * MICROS);
        assertThat(wall.nanos() - begun).isBetween(9 * NANOS, 10 * NANOS);
    }

    @Test
    void anAnswerInTimeIsAllTheLatencyThereIs() throws InterruptedException {
        SteadyRate rate = new SteadyRate(wall.nanos(), 1_000);
        ReplayReport report = play(Streams.everySecond(5_000), rate);
        assertThat(report.longestLag()).isZero();
        // Answered while the next one is waited for, 1 ms later.
        assertThat((double) report.median()).isCloseTo(1_000, within(1.0));
        assertThat((double) report.max()).isCloseTo(1_000, within(1.0));
        assertThat(report.rate()).isCloseTo(1_000, within(1.0));
        assertThat(report.seconds()).isCloseTo(5, within(0.01));
    }

    @Test
    void asFastAsItGoesNothingIsEverLate() throws InterruptedException {
        wall.pass(1_000 * NANOS);
        ReplayReport report =
                play(Streams.everySecond(50), new SimulatedClock(0, 0, SimulatedClock.MAX));
        assertThat(report.longestLag()).isZero();
        assertThat(report.max()).isLessThan(MICROS / 100);
        assertThat(report.complete()).isTrue();
    }

    @Test
    void aSecondRunReportsOnlyItsOwnRecords() throws InterruptedException {
        List<SimulatedRecord> stream = Streams.everySecond(50);
        play(stream.subList(0, 20), new SteadyRate(wall.nanos(), 10));
        ReplayReport report = play(stream, new SteadyRate(wall.nanos(), 10));
        assertThat(report.skipped()).isEqualTo(20);
        assertThat(report.sent()).isEqualTo(30);
        assertThat(report.seconds()).isCloseTo(3, within(0.11));
    }

    private ReplayReport play(List<SimulatedRecord> stream, Pace pace) throws InterruptedException {
        wall.onSleep(store::answerAll);
        return replay(stream).run(pace);
    }

    private KafkaReplay replay(List<SimulatedRecord> stream) {
        return new KafkaReplay(store, Part.WHOLE, stream.iterator(), wall, news -> {});
    }
}
