package io.reformpulse.simulators.replay;

import io.reformpulse.simulators.wire.SimulatedRecord;
import java.util.ArrayList;
import java.util.List;

/** Replays into a store in memory, with time in the test's hands. */
final class ReplayRig {
    final ManualWall wall = new ManualWall();
    final InMemoryStore store = new InMemoryStore(3);
    final List<ReplayProgress> heard = new ArrayList<>();

    void play(List<SimulatedRecord> stream) throws InterruptedException {
        play(store, stream);
    }

    void play(InMemoryStore into, List<SimulatedRecord> stream) throws InterruptedException {
        replay(into, Part.WHOLE, stream).run(atMaximum());
    }

    KafkaReplay replay(List<SimulatedRecord> stream) {
        return replay(store, Part.WHOLE, stream);
    }

    KafkaReplay replay(InMemoryStore into, Part part, List<SimulatedRecord> stream) {
        wall.onSleep(into::answerAll);
        return new KafkaReplay(into, part, stream.iterator(), wall, heard::add);
    }

    SimulatedClock atMaximum() {
        return new SimulatedClock(Streams.START, wall.nanos(), SimulatedClock.MAX);
    }

    List<SimulatedRecord> all() {
        List<SimulatedRecord> all = new ArrayList<>();
        store.logs().values().forEach(all::addAll);
        return all;
    }
}
