package io.reformpulse.delivery.worker;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.channel.Channel;
import io.reformpulse.delivery.figures.DeliveryCounters;
import io.reformpulse.delivery.queue.DeliveryLog;
import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.NoticeQueue;
import io.reformpulse.delivery.queue.RetrySchedule;
import io.reformpulse.delivery.subscriber.LinesTarget;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.SubscribersFile;
import io.reformpulse.schemas.AlertEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CouriersTest {
    @TempDir Path dir;

    private final Map<String, Channel> channels = new HashMap<>();
    private final Bell bell = new Bell();
    private SubscribersFile file;
    private DeliveryStore store;
    private Roster roster;
    private Couriers couriers;

    @BeforeEach
    void open() throws Exception {
        store = DeliveryStore.open(dir);
        file = new SubscribersFile(dir.resolve("subscribers.yaml"));
        roster = new Roster(file);
        couriers = new Couriers(roster, bell, this::courier);
    }

    private Courier courier() {
        return new Courier(
                store,
                new RetrySchedule(() -> 0),
                subscriber -> channels.get(subscriber.name()),
                new Courier.Clocks(InstantSource.system(), () -> 0),
                new DeliveryCounters());
    }

    @AfterEach
    void close() throws Exception {
        couriers.close();
        store.close();
    }

    @Test
    void aSubscriberThatHangsDoesNotDelayAnother() {
        CountDownLatch end = new CountDownLatch(1);
        RecordingChannel hangs = new RecordingChannel();
        hangs.answer =
                message -> {
                    awaitUninterruptibly(end);
                    return RecordingChannel.ACCEPTED;
                };
        joins("hangs", hangs);
        RecordingChannel well = new RecordingChannel();
        joins("well", well);
        List<AlertEvent> events = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            events.add(alert("alert" + i).opened());
        }
        comes(events);
        awaitDelivered("well", 100);
        assertThat(new DeliveryLog(store).totals("hangs").delivered()).isZero();
        end.countDown();
        awaitDelivered("hangs", 100);
        assertThat(hangs.events()).isEqualTo(well.events());
    }

    @Test
    void whoJoinsIsServedAndWhoLeavesIsNot() {
        RecordingChannel first = new RecordingChannel();
        RecordingChannel second = new RecordingChannel();
        joins("first", first);
        comes(List.of(alert("one").opened()));
        awaitDelivered("first", 1);
        joins("second", second);
        file.change(all -> all.without("first"));
        roster.refresh();
        comes(List.of(alert("two").opened()));
        awaitDelivered("second", 1);
        assertThat(first.events()).containsExactly("one-1");
        assertThat(second.events()).containsExactly("two-1");
    }

    @Test
    void aFileThatMakesNoSenseChangesNothing() throws Exception {
        joins("first", new RecordingChannel());
        Files.writeString(dir.resolve("subscribers.yaml"), "subscribers: [");
        roster.refresh();
        assertThat(roster.current().find("first")).isNotNull();
        Files.delete(dir.resolve("subscribers.yaml"));
        roster.refresh();
        assertThat(roster.current().find("first")).isNotNull();
    }

    private void joins(String name, Channel channel) {
        channels.put(name, channel);
        file.change(all -> all.with(new Subscriber(name, null, new LinesTarget("-"), null)));
        roster.refresh();
        couriers.staff();
    }

    private void comes(List<AlertEvent> events) {
        new NoticeQueue(store)
                .take(
                        new NoticeQueue.Batch("topic", Map.of(0, 1L), events),
                        roster.current().subscribers(),
                        0);
        bell.ring();
    }

    private void awaitDelivered(String name, int messages) {
        Awaitility.await().until(() -> new DeliveryLog(store).totals(name).delivered() == messages);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
