package io.reformpulse.benchmarks.streams;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * How far a run is: Streams itself knows no end of an input. Exact as long as no thread fails, for
 * then nothing is read twice. Thread-safe.
 */
final class Progress {
    private static final long LOOK_EVERY_MILLIS = 10;

    private final LongAdder read = new LongAdder();
    private final LongAdder told = new LongAdder();
    private final LongAdder summed = new LongAdder();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** A change is on its way to its day. To be noted before its event is. */
    void told() {
        told.increment();
    }

    /** An event has been taken in. */
    void read() {
        read.increment();
    }

    /** A change has reached its day. */
    void summed() {
        summed.increment();
    }

    void failed(Throwable reason) {
        failure.compareAndSet(null, reason);
    }

    /** Whether so many events have been read and all that they changed has reached its day. */
    boolean isDone(long events) {
        return read.sum() >= events && summed.sum() >= told.sum();
    }

    void awaitFirst() throws InterruptedException {
        await(1, false);
    }

    void awaitAll(long events) throws InterruptedException {
        await(events, true);
    }

    private void await(long events, boolean all) throws InterruptedException {
        while (all ? !isDone(events) : read.sum() < events) {
            if (failure.get() != null) {
                throw new IllegalStateException("Kafka Streams failed", failure.get());
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
