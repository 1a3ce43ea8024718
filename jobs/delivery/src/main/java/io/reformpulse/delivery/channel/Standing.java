package io.reformpulse.delivery.channel;

import io.reformpulse.schemas.AlertEvent;
import java.util.List;

/**
 * Up to where a subscriber has been told: what it needs to prove that it missed nothing.
 *
 * @param lastSequence of everything there is for it; 0 if nothing yet
 * @param settledThrough all up to here was accepted, or is among the dead
 * @param dead the sequence numbers that were given up
 * @param firing the newest event, accepted, of each alert that has not ended
 */
public record Standing(
        long lastSequence, long settledThrough, List<Long> dead, List<AlertEvent> firing) {
    public Standing {
        dead = List.copyOf(dead);
        firing = List.copyOf(firing);
    }
}
