package io.reformpulse.delivery.worker;

import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.ManualTime;
import io.reformpulse.delivery.alert.AlertFilter;
import io.reformpulse.delivery.figures.DeliveryCounters;
import io.reformpulse.delivery.queue.DeliveryLog;
import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.NoticeQueue;
import io.reformpulse.delivery.queue.Replay;
import io.reformpulse.delivery.queue.Retention;
import io.reformpulse.delivery.queue.RetrySchedule;
import io.reformpulse.delivery.queue.Standings;
import io.reformpulse.delivery.subscriber.SigningKey;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.WebhookTarget;
import io.reformpulse.schemas.AlertEvent;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One subscriber's queue and courier on a real store, with time in the test's hands. */
final class CourierRig implements AutoCloseable {
    final ManualTime time = new ManualTime(Instant.ofEpochMilli(AlertStory.BEGINNING));
    final RecordingChannel channel = new RecordingChannel();
    final DeliveryCounters counters = new DeliveryCounters();
    final Subscriber subscriber;
    long alertNow = AlertStory.BEGINNING;

    private final Path folder;
    private DeliveryStore store;
    private Courier courier;
    private long offset;

    /**
     * @param digestOver as in the subscribers' file
     */
    CourierRig(Path folder, int digestOver) {
        this(folder, digestOver, AlertFilter.ALL);
    }

    CourierRig(Path folder, int digestOver, AlertFilter filter) {
        this.folder = folder;
        SigningKey key = SigningKey.random(new SecureRandom());
        subscriber =
                new Subscriber(
                        "duty-room",
                        filter,
                        new WebhookTarget("https://a.example", null, 0, digestOver, List.of(key)),
                        null);
        restart();
    }

    /** As after a kill: nothing but the file goes on. */
    void restart() {
        if (store != null) {
            store.close();
        }
        store = DeliveryStore.open(folder);
        courier =
                new Courier(
                        store,
                        new RetrySchedule(() -> 0),
                        any -> channel,
                        new Courier.Clocks(time, () -> alertNow),
                        counters);
    }

    void comes(AlertEvent... events) {
        offset += events.length;
        new NoticeQueue(store)
                .take(
                        new NoticeQueue.Batch("topic", Map.of(0, offset), List.of(events)),
                        List.of(subscriber),
                        time.millis());
    }

    /** Works until nothing is due. */
    void works() {
        while (courier.work(subscriber)) {
            // The next step.
        }
    }

    void worksAfter(Duration pause) {
        time.passes(pause);
        works();
    }

    DeliveryLog log() {
        return new DeliveryLog(store);
    }

    Replay replay() {
        return new Replay(store);
    }

    Retention retention() {
        return new Retention(store);
    }

    Standings standings() {
        return new Standings(store);
    }

    @Override
    public void close() {
        store.close();
    }
}
