package io.reformpulse.standalone.chaos;

import io.reformpulse.standalone.chaos.check.Screen;
import io.reformpulse.standalone.figures.KpiFollower;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;

/** Notes, on a thread of its own, when figures became newer to who reads them. */
final class EpochWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long NANOS = 1_000_000;

    private final KpiFollower follower;
    private final Thread thread;

    /** By the wall's nanoseconds, up to when figures hold all, epoch milliseconds. */
    private final TreeMap<Long, Long> advances = new TreeMap<>();

    private final List<Screen.Closed> closed = new ArrayList<>();
    private volatile long asOf = Long.MIN_VALUE;
    private volatile boolean ended;

    EpochWatch(String kafka) {
        follower = new KpiFollower(kafka);
        thread = new Thread(this::run, "epoch-watch");
        thread.start();
    }

    private void run() {
        while (!ended) {
            try {
                follower.poll(POLL);
            } catch (KafkaException e) {
                // Kafka is what is broken just now; the gap is what is measured.
                continue;
            }
            long newest = follower.rows().asOf();
            if (newest > asOf) {
                synchronized (advances) {
                    advances.put(System.nanoTime(), newest);
                    closed.add(new Screen.Closed(System.currentTimeMillis(), newest));
                }
                asOf = newest;
            }
        }
        follower.close();
    }

    /** Up to when figures hold all that arrived, epoch milliseconds; MIN_VALUE before any. */
    long asOf() {
        return asOf;
    }

    /** When figures became newer, in order. */
    List<Screen.Closed> closed() {
        synchronized (advances) {
            return List.copyOf(closed);
        }
    }

    /** From a moment until figures held all that arrived up to an instant; -1 if they never did. */
    long millisUntil(long sinceNanos, long arrival) {
        synchronized (advances) {
            return advances.entrySet().stream()
                    .filter(each -> each.getValue() > arrival)
                    .mapToLong(each -> Math.max(0, (each.getKey() - sinceNanos) / NANOS))
                    .findFirst()
                    .orElse(-1);
        }
    }

    /** The longest time without an advance between two moments. */
    long longestGapMillis(long fromNanos, long toNanos) {
        synchronized (advances) {
            long longest = 0;
            long last = fromNanos;
            for (long at : advances.subMap(fromNanos, toNanos).keySet()) {
                longest = Math.max(longest, at - last);
                last = at;
            }
            return Math.max(longest, toNanos - last) / NANOS;
        }
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
