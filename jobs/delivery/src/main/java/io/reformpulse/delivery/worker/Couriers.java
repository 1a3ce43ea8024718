package io.reformpulse.delivery.worker;

import io.reformpulse.delivery.subscriber.Subscriber;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread for each subscriber, so that none waits for another. */
public final class Couriers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    // Another process may have asked for a replay, which rings no bell here.
    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Roster roster;
    private final Bell bell;
    private final Supplier<Courier> makesCourier;
    private final Map<String, Thread> threads = new HashMap<>();
    private volatile boolean closed;

    public Couriers(Roster roster, Bell bell, Supplier<Courier> makesCourier) {
        this.roster = roster;
        this.bell = bell;
        this.makesCourier = makesCourier;
    }

    /** Sees to it that everybody on the roster has a thread. */
    public void staff() {
        for (Subscriber subscriber : roster.current().subscribers()) {
            Thread thread = threads.get(subscriber.name());
            if (thread == null || !thread.isAlive()) {
                Courier courier = makesCourier.get();
                thread =
                        new Thread(
                                () -> serve(subscriber.name(), courier),
                                "delivery-" + subscriber.name());
                thread.setDaemon(true);
                threads.put(subscriber.name(), thread);
                thread.start();
            }
        }
    }

    private void serve(String name, Courier courier) {
        try {
            Subscriber subscriber = roster.current().find(name);
            while (!closed && subscriber != null) {
                long heard = bell.rings();
                if (!work(courier, subscriber)) {
                    bell.await(heard, LOOK_EVERY_MILLIS);
                }
                subscriber = roster.current().find(name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean work(Courier courier, Subscriber subscriber) {
        try {
            return courier.work(subscriber);
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("The delivery to {} failed; it goes on.", subscriber.name(), e);
            }
            return false;
        }
    }

    /** No thread takes up anything new from now on. */
    public void stop() {
        closed = true;
        bell.ring();
    }

    /** Waits until all threads have ended. */
    @Override
    public void close() throws InterruptedException {
        stop();
        for (Thread thread : threads.values()) {
            thread.join(PATIENCE.toMillis());
        }
    }
}
