package io.reformpulse.delivery.worker;

import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.ManualTime;
import io.reformpulse.delivery.alert.AlertFilter;
import io.reformpulse.delivery.queue.Replay;
import io.reformpulse.delivery.queue.Retention;
import io.reformpulse.delivery.subscriber.SigningKey;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.WebhookTarget;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** The duty room's courier, whose channel keeps what it is sent. */
final class CourierRig extends CourierBench {
    final RecordingChannel channel;

    /**
     * @param digestOver as in the subscribers' file
     */
    CourierRig(Path folder, int digestOver) {
        this(folder, digestOver, AlertFilter.ALL);
    }

    CourierRig(Path folder, int digestOver, AlertFilter filter) {
        this(folder, dutyRoom(digestOver, filter), new RecordingChannel());
    }

    private CourierRig(Path folder, Subscriber dutyRoom, RecordingChannel channel) {
        super(
                folder,
                dutyRoom,
                any -> channel,
                new ManualTime(Instant.ofEpochMilli(AlertStory.BEGINNING)));
        this.channel = channel;
    }

    private static Subscriber dutyRoom(int digestOver, AlertFilter filter) {
        SigningKey key = SigningKey.random(new SecureRandom());
        WebhookTarget target =
                new WebhookTarget("https://a.example", null, 0, digestOver, List.of(key));
        return new Subscriber("duty-room", filter, target, null);
    }

    Replay replay() {
        return new Replay(store);
    }

    Retention retention() {
        return new Retention(store);
    }
}
