package io.reformpulse.delivery.channel;

import java.time.Duration;
import java.time.Instant;

/** The way to one subscriber. */
public interface Channel {
    /** Tells it of alerts. */
    Outcome send(Message message, Instant now);

    /** How often it wants to hear how things stand; zero for never. */
    Duration beatEvery();

    /** Tells it how things stand. */
    Outcome beat(Standing standing, Instant now);

    /** Tells it something that is recognizably no alert. */
    Outcome test(Instant now);
}
