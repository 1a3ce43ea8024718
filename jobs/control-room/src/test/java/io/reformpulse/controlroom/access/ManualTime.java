package io.reformpulse.controlroom.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes when a test says so. */
final class ManualTime implements InstantSource {
    private volatile Instant now = Instant.parse("2024-03-05T02:00:00Z");

    void passes(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
