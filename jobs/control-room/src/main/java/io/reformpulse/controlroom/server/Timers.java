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
    private final Runnable users;
    private final Runnable disk;
    private final Runnable watch;

    /**
     * @param marks looks in the database at what people did
     * @param users looks in it whether there are any
     * @param disk has what was written go to the disk
     * @param watch keeps how far the figures that were shown have come
     */
    Timers(StreamHub hub, Runnable marks, Runnable users, Runnable disk, Runnable watch) {
        this.hub = hub;
        this.marks = marks;
        this.users = users;
        this.disk = disk;
        this.watch = watch;
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
        every(stream, StreamHub.TICK_MILLIS, "The stream", hub::tick);
        every(stream, Freshness.HEARTBEAT.toMillis(), "The stream's heartbeat", hub::beat);
        every(records, RECORDS_MILLIS, "Looking at what people did", marks);
        every(records, RECORDS_MILLIS, "Looking for users", users);
        every(records, RECORDS_MILLIS, "Looking who may follow the stream", hub::review);
        every(records, RECORDS_MILLIS, "Writing to the disk", disk);
        every(records, RECORDS_MILLIS, "Keeping what was shown", watch);
    }

    private static void every(
            ScheduledExecutorService executor, long millis, String what, Runnable task) {
        executor.scheduleWithFixedDelay(new Repeated(what, task), 0, millis, TimeUnit.MILLISECONDS);
    }

    /** Goes on after a failure; tells the first of several in a row. */
    private static final class Repeated implements Runnable {
        private final String what;
        private final Runnable task;
        private boolean isFailing;

        Repeated(String what, Runnable task) {
            this.what = what;
            this.task = task;
        }

        @Override
        public void run() {
            try {
                task.run();
                if (isFailing) {
                    LOG.info("{} succeeds again.", what);
                }
                isFailing = false;
            } catch (RuntimeException | AssertionError e) {
                // PostgreSQL's driver asserts; who lets that through is never run again.
                if (!isFailing) {
                    LOG.error("{} failed; it is tried again and again.", what, e);
                }
                isFailing = true;
            }
        }
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
