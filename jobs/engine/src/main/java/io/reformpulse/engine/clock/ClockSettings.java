package io.reformpulse.engine.clock;

import java.io.Serializable;
import java.time.Duration;

/**
 * How the clock of a Kafka source runs.
 *
 * @param time what it follows where all is read
 * @param bound how long, in real time, a record may take from its stamp until it can be read
 * @param tolerance how far ahead of the time source a record may be stamped and still be believed
 * @param askEvery how often Kafka is asked where the partitions end
 */
public record ClockSettings(
        TimeSource time, Duration bound, Duration tolerance, Duration askEvery, WallClock wall)
        implements Serializable {

    /** The time source's instant now. */
    public long now() {
        return time.at(wall.millis());
    }

    /** The instant up to which everything that arrived can be read by now. */
    public long settled() {
        return time.at(wall.millis() - bound.toMillis());
    }

    /**
     * Milliseconds until Kafka is to be asked next: as soon as a whole multiple of {@link
     * #askEvery} can be settled, as epochs end there and nobody should wait for them longer than
     * need be.
     */
    long untilNextQuestion() {
        long every = askEvery.toMillis();
        return every - Math.floorMod(wall.millis() - bound.toMillis(), every);
    }

    /** Whether a clock that stands at an instant has far to go until it shows the present. */
    boolean isFarFrom(long instant) {
        return time.isFarFrom(instant, wall.millis());
    }

    /** Whether a stamp cannot be true. */
    public boolean isAhead(long stamp) {
        long now = now();
        return now < Long.MAX_VALUE - tolerance.toMillis() && stamp > now + tolerance.toMillis();
    }
}
