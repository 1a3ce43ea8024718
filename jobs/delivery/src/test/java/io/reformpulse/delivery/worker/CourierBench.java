package io.reformpulse.delivery.worker;

import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.ManualTime;
import io.reformpulse.delivery.channel.Channels;
import io.reformpulse.delivery.figures.DeliveryCounters;
import io.reformpulse.delivery.queue.DeliveryLog;
import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.NoticeQueue;
import io.reformpulse.delivery.queue.RetrySchedule;
import io.reformpulse.delivery.queue.Standings;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.schemas.AlertEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One subscriber's queue and courier on a real store, with time in the test's hands. */
public class CourierBench implements AutoCloseable {
    public final ManualTime time;
    final DeliveryCounters counters = new DeliveryCounters();
    long alertNow = AlertStory.BEGINNING;
    Subscriber subscriber;
    DeliveryStore store;

    private final Path folder;
    private final Channels channels;
    private Courier courier;
    private long offset;

    public CourierBench(Path folder, Subscriber subscriber, Channels channels, ManualTime time) {
        this.folder = folder;
        this.channels = channels;
        this.time = time;
        store = DeliveryStore.open(folder);
        serves(subscriber);
    }

    /** From now on a new courier works for this subscriber. */
    public final void serves(Subscriber whom) {
        subscriber = whom;
        courier =
                new Courier(
                        store,
                        new RetrySchedule(() -> 0),
                        channels,
                        new Courier.Clocks(time, () -> alertNow),
                        counters);
    }

    /** As after a kill: nothing but the file goes on. */
    void restart() {
        store.close();
        store = DeliveryStore.open(folder);
        serves(subscriber);
    }

    public void comes(AlertEvent... events) {
        offset += events.length;
        new NoticeQueue(store)
                .take(
                        new NoticeQueue.Batch("topic", Map.of(0, offset), List.of(events)),
                        List.of(subscriber),
                        time.millis());
    }

    /** Does the next thing that is due; false if nothing is. */
    public boolean worksOnce() {
        return courier.work(subscriber);
    }

    /** Works until nothing is due. */
    public void works() {
        while (worksOnce()) {
            // The next step.
        }
    }

    public void worksAfter(Duration pause) {
        time.passes(pause);
        works();
    }

    public DeliveryLog log() {
        return new DeliveryLog(store);
    }

    public Standings standings() {
        return new Standings(store);
    }

    @Override
    public void close() {
        store.close();
    }
}
