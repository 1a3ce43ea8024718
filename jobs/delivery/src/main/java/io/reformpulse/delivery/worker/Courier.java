package io.reformpulse.delivery.worker;

import io.reformpulse.delivery.channel.Channel;
import io.reformpulse.delivery.channel.Channels;
import io.reformpulse.delivery.channel.Outcome;
import io.reformpulse.delivery.figures.DeliveryCounters;
import io.reformpulse.delivery.queue.Condition;
import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.queue.Outbox;
import io.reformpulse.delivery.queue.Packing;
import io.reformpulse.delivery.queue.RetrySchedule;
import io.reformpulse.delivery.queue.Settlement;
import io.reformpulse.delivery.queue.Standings;
import io.reformpulse.delivery.subscriber.Subscriber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Sends one subscriber what is due for it, step by step. One thread at a time. */
public final class Courier {
    private final Packing packing;
    private final Outbox outbox;
    private final Settlement settlement;
    private final Standings standings;
    private final Channels channels;
    private final Clocks clocks;
    private final DeliveryCounters counters;
    private long beatAt;

    /**
     * @param wall for retries and signatures
     * @param alerts epoch milliseconds on the alerts' own clock, by which notices are muted
     */
    public record Clocks(InstantSource wall, LongSupplier alerts) {}

    public Courier(
            DeliveryStore store,
            RetrySchedule schedule,
            Channels channels,
            Clocks clocks,
            DeliveryCounters counters) {
        packing = new Packing(store);
        outbox = new Outbox(store);
        settlement = new Settlement(store, schedule);
        standings = new Standings(store);
        this.channels = channels;
        this.clocks = clocks;
        this.counters = counters;
    }

    /** Does the next thing that is due; false if nothing is. */
    public boolean work(Subscriber subscriber) {
        Instant now = clocks.wall().instant();
        Condition condition = standings.condition(subscriber.name());
        if (condition.isDisabled()) {
            keep(subscriber, now.toEpochMilli());
            return false;
        } else if (!condition.allowsSending(now.toEpochMilli())) {
            return false;
        }
        packing.pack(subscriber, now.toEpochMilli(), clocks.alerts().getAsLong());
        Outbox.Due due = outbox.next(subscriber.name(), now.toEpochMilli());
        Channel channel = channels.to(subscriber);
        return due == null ? beat(subscriber, channel, now) : send(subscriber, channel, due, now);
    }

    // What nobody takes grows old like all else, so that its queue does not grow for ever.
    private void keep(Subscriber subscriber, long now) {
        packing.pack(subscriber, now, clocks.alerts().getAsLong());
        counters.dead(subscriber.name(), settlement.expire(subscriber.name(), now));
    }

    private boolean send(Subscriber subscriber, Channel channel, Outbox.Due due, Instant now) {
        if (due.attempts() > 0) {
            counters.retried(subscriber.name());
        }
        Outcome outcome = channel.send(due.message(), now);
        long settledAt = clocks.wall().millis();
        int dead = settlement.settle(subscriber.name(), due.number(), outcome, settledAt);
        if (outcome instanceof Outcome.Accepted) {
            counters.delivered(subscriber.name(), settledAt - due.madeAt());
        }
        count(subscriber, outcome);
        counters.dead(subscriber.name(), dead);
        return true;
    }

    private boolean beat(Subscriber subscriber, Channel channel, Instant now) {
        long every = channel.beatEvery().toMillis();
        if (every == 0 || now.toEpochMilli() < beatAt) {
            return false;
        }
        beatAt = now.toEpochMilli() + every;
        Outcome outcome = channel.beat(standings.of(subscriber.name()), now);
        count(subscriber, outcome);
        counters.dead(
                subscriber.name(),
                settlement.settle(
                        subscriber.name(), outcome, clocks.wall().instant().toEpochMilli()));
        return true;
    }

    private void count(Subscriber subscriber, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted) {
            counters.isWell(subscriber.name());
        } else {
            counters.hasProblem(subscriber.name(), outcome.inWords());
        }
    }
}
