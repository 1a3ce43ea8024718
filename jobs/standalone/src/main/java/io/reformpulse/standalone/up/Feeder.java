package io.reformpulse.standalone.up;

import io.reformpulse.simulators.replay.KafkaReplay;
import io.reformpulse.simulators.replay.KafkaStore;
import io.reformpulse.simulators.replay.Part;
import io.reformpulse.simulators.replay.ReplayProgress;
import io.reformpulse.simulators.replay.SimulatedClock;
import io.reformpulse.simulators.replay.WallTime;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.kafka.ClientSettings;
import io.reformpulse.standalone.simulate.KafkaTrouble;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;

/** Plays a workload into Kafka on a thread of its own, and tells the simulated time. */
final class Feeder implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final long UNPACED_AHEAD_MILLIS = 400 * 86_400_000L;
    private static final SimulatedClock UNPACED = new SimulatedClock(0, 0, SimulatedClock.MAX);

    private final WallTime wall = WallTime.system();
    private final Feed feed;
    private final String bootstrap;
    private final KafkaStore store;
    private final KafkaReplay replay;
    private final SimulatedClock clock;
    private final long found;

    /** Simulated milliseconds for which time goes on after the last record. */
    private final long afterwards;

    private final Thread thread;
    private volatile ReplayProgress progress;
    private volatile RuntimeException failure;
    private volatile boolean over;

    private Feeder(
            Feed feed,
            String bootstrap,
            KafkaStore store,
            Iterator<SimulatedRecord> stream,
            double speed) {
        this.feed = feed;
        this.bootstrap = bootstrap;
        this.store = store;
        this.afterwards = 2 * feed.plan().publishMillis();
        replay = new KafkaReplay(store, Part.WHOLE, stream, wall, news -> progress = news);
        long first = replay.seek();
        found = replay.skipped();
        over = first == Long.MAX_VALUE;
        long origin = over ? replay.now(UNPACED) : first;
        if (origin == Long.MIN_VALUE) {
            throw Failure.usage("The event file holds no event; name another one with --events.");
        }
        clock = new SimulatedClock(Math.max(origin, feed.beginning()), wall.nanos(), speed);
        thread = new Thread(this::play, "feed");
    }

    /** Passes over what Kafka holds already; then time stands at the first record it lacks. */
    static Feeder prepare(String bootstrap, Feed feed, double speed) throws IOException {
        Iterator<SimulatedRecord> records = feed.records();
        KafkaStore store = new KafkaStore(ClientSettings.of(bootstrap), LONGEST_WAIT);
        try {
            return new Feeder(feed, bootstrap, store, records, speed);
        } catch (RuntimeException e) {
            store.close();
            throw KafkaTrouble.told(e, bootstrap);
        }
    }

    Feed feed() {
        return feed;
    }

    void start() {
        thread.start();
    }

    private void play() {
        try {
            replay.run(clock);
            over = clockIsFree();
        } catch (RuntimeException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Stopped before its end, a replay still waits for a record; at its end it waits for none.
    private boolean clockIsFree() {
        SimulatedClock latest = new SimulatedClock(Long.MAX_VALUE, Long.MAX_VALUE, 1);
        return replay.now(latest) == Long.MAX_VALUE;
    }

    /** The simulated instant up to which everything that arrived can be read from Kafka. */
    long now() {
        if (!over) {
            return replay.now(clock);
        }
        long end = replay.now(UNPACED) + afterwards;
        return clock.speed() == SimulatedClock.MAX
                ? end
                : Math.min(clock.simulatedAt(wall.nanos()), end);
    }

    /** Real milliseconds that a stretch of simulated time takes; 0 where it goes unpaced. */
    long realMillis(long simulated) {
        return clock.speed() == SimulatedClock.MAX ? 0 : (long) (simulated / clock.speed());
    }

    /** Simulated time by which a record can be ahead of {@link #now}, which waits for Kafka. */
    long aheadMillis() {
        return clock.speed() == SimulatedClock.MAX
                ? UNPACED_AHEAD_MILLIS
                : (long) (LONGEST_WAIT.toMillis() * Math.max(1, clock.speed()));
    }

    /** How many records Kafka held already. */
    long found() {
        return found;
    }

    /** How many records of the workload Kafka holds. */
    long sent() {
        ReplayProgress at = progress;
        return at == null ? found : at.skipped() + at.stored();
    }

    /**
     * Whether the whole workload is in Kafka and arrived before an instant.
     *
     * @param asOf epoch milliseconds
     */
    boolean isOverBy(long asOf) {
        return over && asOf > replay.now(UNPACED);
    }

    /** Throws what ended the feed too early, if something did. */
    void check() {
        if (failure != null) {
            throw KafkaTrouble.told(failure, bootstrap);
        }
    }

    /** Stops feeding; what was sent is stored, and the truth about it written. */
    @Override
    public void close() throws IOException {
        replay.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
        if (thread.getState() == Thread.State.TERMINATED) {
            feed.writeTruth();
        }
    }
}
