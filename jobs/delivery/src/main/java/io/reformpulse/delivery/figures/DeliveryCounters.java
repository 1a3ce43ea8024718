package io.reformpulse.delivery.figures;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts as deliveries go on. Thread-safe. */
public final class DeliveryCounters implements DeliveryFigures {
    private final Map<String, OfSubscriber> subscribers = new ConcurrentHashMap<>();
    private final Map<String, String> problems = new ConcurrentHashMap<>();
    private final AtomicLong lag = new AtomicLong();
    private final LongAdder undecodable = new LongAdder();
    private final DelayCounts delays = new DelayCounts();

    /**
     * @param delayMillis from when the message was made until now
     */
    public void delivered(String subscriber, long delayMillis) {
        add(subscriber, new OfSubscriber(1, 0, 0));
        delays.add(delayMillis);
    }

    public void retried(String subscriber) {
        add(subscriber, new OfSubscriber(0, 1, 0));
    }

    public void dead(String subscriber, int messages) {
        add(subscriber, new OfSubscriber(0, 0, messages));
    }

    /** The last attempt failed, or was refused for good. */
    public void hasProblem(String subscriber, String inWords) {
        problems.put(subscriber, inWords);
    }

    /** The last attempt was accepted. */
    public void isWell(String subscriber) {
        problems.remove(subscriber);
    }

    private void add(String subscriber, OfSubscriber more) {
        subscribers.merge(
                subscriber,
                more,
                (one, other) ->
                        new OfSubscriber(
                                one.delivered() + other.delivered(),
                                one.retried() + other.retried(),
                                one.dead() + other.dead()));
    }

    public void lagIs(long records) {
        lag.set(records);
    }

    public void passedOver() {
        undecodable.increment();
    }

    @Override
    public Map<String, OfSubscriber> bySubscriber() {
        return new TreeMap<>(subscribers);
    }

    @Override
    public Map<String, String> problems() {
        return new TreeMap<>(problems);
    }

    @Override
    public long lag() {
        return lag.get();
    }

    @Override
    public Delays delays() {
        return delays.told();
    }

    @Override
    public long undecodable() {
        return undecodable.sum();
    }
}
