package io.reformpulse.standalone.verify.truth;

import java.time.Duration;

/**
 * What became of an injection.
 *
 * @param by the first alert that tells of it; null if none does
 */
public record Detection(Injection injection, Episode by) {
    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

    public boolean isFound() {
        return by != null;
    }

    /** From its beginning to the alert; 0 if one stood before already, null if none was told. */
    public Double delayDays() {
        if (by == null) {
            return null;
        }
        Duration delay = Duration.between(injection.from(), by.openedAt());
        return Math.max(0, delay.toMillis()) / DAY_MILLIS;
    }
}
