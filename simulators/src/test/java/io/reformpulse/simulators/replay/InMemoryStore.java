package io.reformpulse.simulators.replay;

import io.reformpulse.simulators.wire.SimulatedRecord;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A store in memory that answers when told to, and can be cut off: then every partition keeps a
 * beginning of what was sent to it, each of another length.
 */
final class InMemoryStore implements RecordStore {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int partitions;
    private final Map<String, List<SimulatedRecord>> logs = new TreeMap<>();
    private final Deque<Runnable> answers = new ArrayDeque<>();
    private Exception failure;

    InMemoryStore(int partitions) {
        this.partitions = partitions;
    }

    /** A store that lived through a kill -9 of its writer and of its own unwritten buffers. */
    InMemoryStore cutOff(long seed) {
        InMemoryStore left = new InMemoryStore(partitions);
        Random random = new Random(seed);
        logs.forEach(
                (name, log) -> {
                    int kept = random.nextInt(log.size() + 1);
                    left.logs.put(name, new ArrayList<>(log.subList(0, kept)));
                });
        return left;
    }

    Map<String, List<SimulatedRecord>> logs() {
        return logs;
    }

    /** How many records all partitions hold. */
    int size() {
        return logs.values().stream().mapToInt(List::size).sum();
    }

    List<SimulatedRecord> log(String topic, int partition) {
        return logs.computeIfAbsent(topic + "-" + partition, name -> new ArrayList<>());
    }

    void failFromNowOn(Exception cause) {
        failure = cause;
    }

    void answerAll() {
        while (!answers.isEmpty()) {
            answers.remove().run();
        }
    }

    @Override
    public int partitions(String topic) {
        return partitions;
    }

    @Override
    public long held(String topic, int partition) {
        return log(topic, partition).size();
    }

    @Override
    public byte[] newest(String topic, int partition) {
        List<SimulatedRecord> log = log(topic, partition);
        return log.isEmpty() ? null : log.get(log.size() - 1).value();
    }

    @Override
    public void send(SimulatedRecord record, int partition, Answer answer) {
        if (failure != null) {
            Exception cause = failure;
            answers.add(() -> answer.failed(cause));
            return;
        }
        List<SimulatedRecord> log = log(record.topic(), partition);
        int place = log.size();
        log.add(record);
        answers.add(() -> answer.stored(place));
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public void close() {}
}
