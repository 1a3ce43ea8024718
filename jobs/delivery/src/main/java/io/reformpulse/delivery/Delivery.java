package io.reformpulse.delivery;

import io.reformpulse.delivery.figures.DeliveryCounters;
import io.reformpulse.delivery.figures.DeliveryFigures;
import io.reformpulse.delivery.http.HttpPoster;
import io.reformpulse.delivery.intake.AlertIntake;
import io.reformpulse.delivery.intake.AlertTopic;
import io.reformpulse.delivery.metrics.MetricsText;
import io.reformpulse.delivery.queue.Backlog;
import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.Retention;
import io.reformpulse.delivery.queue.RetrySchedule;
import io.reformpulse.delivery.subscriber.SubscribersFile;
import io.reformpulse.delivery.worker.Bell;
import io.reformpulse.delivery.worker.Courier;
import io.reformpulse.delivery.worker.Couriers;
import io.reformpulse.delivery.worker.Roster;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Brings alerts from Kafka to their subscribers, from its start until it is closed. What was queued
 * and not yet accepted when it ended, even by kill -9, goes out after the next start.
 */
public final class Delivery implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final DeliveryCounters counters = new DeliveryCounters();
    private IntakeThread intake;
    private Backlog backlog;

    private Delivery() {}

    /**
     * Returns once it reads the topic.
     *
     * @throws DeliveryException if the folder is taken or the subscribers' file makes no sense
     * @throws io.reformpulse.delivery.intake.SourceUnreachable if there is no such topic
     */
    public static Delivery start(DeliverySettings settings) throws Exception {
        Delivery delivery = new Delivery();
        try {
            delivery.begin(settings);
            return delivery;
        } catch (Exception e) {
            delivery.close();
            throw e;
        }
    }

    private void begin(DeliverySettings settings) throws IOException {
        opened(FolderLock.take(settings.folder()));
        DeliveryStore store = opened(DeliveryStore.open(settings.folder()));
        backlog = new Backlog(store);
        Roster roster = new Roster(new SubscribersFile(settings.subscribers()));
        AlertTopic topic = new AlertTopic(settings.kafka());
        String topicId = topic.id();
        Consumer<byte[], byte[]> consumer = opened(topic.consumer());
        AlertIntake alerts = new AlertIntake(consumer, topicId, store, counters);
        alerts.open(settings.fromBeginning());

        LongSupplier alertTime =
                settings.alertTime() == null ? alerts::newestAt : settings.alertTime();
        Bell bell = new Bell();
        HttpPoster http = new HttpPoster(() -> roster.current().allow(), HttpPoster.Limits.USUAL);
        Couriers couriers =
                opened(new Couriers(roster, bell, () -> courier(settings, alertTime, store, http)));
        // What is under way must end before its threads can.
        opened(http);
        open.push(couriers::stop);
        Retention retention = new Retention(store);
        intake =
                opened(
                        new IntakeThread(
                                alerts, roster, couriers, bell, retention, settings.wall()));
        intake.start();
    }

    private Courier courier(
            DeliverySettings settings,
            LongSupplier alertTime,
            DeliveryStore store,
            HttpPoster http) {
        return new Courier(
                store,
                new RetrySchedule(() -> ThreadLocalRandom.current().nextDouble()),
                new ConfiguredChannels(http, settings.lines()),
                new Courier.Clocks(settings.wall(), alertTime),
                counters);
    }

    public DeliveryFigures figures() {
        return counters;
    }

    /**
     * The figures as Prometheus reads them.
     *
     * @param now epoch milliseconds
     */
    public String metrics(long now) {
        return MetricsText.of(counters, backlog.bySubscriber(), now);
    }

    /** Whether the topic is still read. */
    public boolean isReading() {
        return intake.isReading();
    }

    /** Throws what has ended the reading of the topic, if anything has. */
    public void check() {
        intake.check();
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public void close() throws Exception {
        Exception first = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
