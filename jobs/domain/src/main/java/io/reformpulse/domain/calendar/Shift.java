package io.reformpulse.domain.calendar;

import java.time.LocalTime;

/** Office time without a break, local, half open: 07:30 to 12:00. */
public record Shift(LocalTime from, LocalTime to) {
    public Shift {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A shift must start before it ends, but runs " + from + "-" + to + ".");
        }
    }
}
