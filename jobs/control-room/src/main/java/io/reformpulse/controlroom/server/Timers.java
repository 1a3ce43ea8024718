package io.reformpulse.controlroom.server;

import io.reformpulse.controlroom.present.Freshness;
import io.reformpulse.controlroom.stream.StreamHub;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens again and again; the stream has a thread of its own and never waits. */
final class Timers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
    private static final long RECORDS_MILLIS = 2_000;

    private final ScheduledExecutorService stream = executor("control-room-stream");
    private final ScheduledExecutorService records = executor("control-room-records");
    private final StreamHub hub;
    private final Runnable marks;
    private final Runnable disk;

    /**
     * @param marks looks in the database at what people did
     * @param disk has what was written go to the disk
     */
    Timers(StreamHub hub, Runnable marks, Runnable disk) {
        this.hub = hub;
        this.marks = marks;
        this.disk = disk;
    }

    private static ScheduledExecutorService executor(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    void start() {
        every(stream, StreamHub.TICK_MILLIS, hub::tick);
        every(stream, Freshness.HEARTBEAT.toMillis(), hub::beat);
        every(records, RECORDS_MILLIS, marks);
        every(records, RECORDS_MILLIS, disk);
    }

    private static void every(ScheduledExecutorService executor, long millis, Runnable task) {
        executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        // Otherwise it would never happen again.
                        LOG.error("Something that happens again and again failed once.", e);
                    }
                },
                0,
                millis,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        // Without interrupting: the file of H2 would not survive it.
        stream.shutdown();
        records.shutdown();
        try {
            stream.awaitTermination(5, TimeUnit.SECONDS);
            records.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
