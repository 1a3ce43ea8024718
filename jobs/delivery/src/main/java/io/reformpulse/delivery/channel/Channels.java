package io.reformpulse.delivery.channel;

import io.reformpulse.delivery.subscriber.Subscriber;

/** Finds the way to a subscriber as it is configured at the moment. */
@FunctionalInterface
public interface Channels {
    Channel to(Subscriber subscriber);
}
