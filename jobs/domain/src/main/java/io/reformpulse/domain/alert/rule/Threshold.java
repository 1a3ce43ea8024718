package io.reformpulse.domain.alert.rule;

import java.time.Duration;
import java.time.LocalTime;

/**
 * What a rule measures against, besides a rate's target; null where its subject needs none.
 *
 * @param at local time, whole minutes
 */
public record Threshold(Long limit, Duration span, LocalTime at) {
    /** For subjects that need none. */
    public static final Threshold NONE = new Threshold(null, null, null);

    public Threshold {
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but is " + limit + ".");
        }
        if (span != null && (span.isNegative() || span.isZero() || span.toDays() > 400)) {
            throw new IllegalArgumentException(
                    "span must be a length of time up to 400 days, such as 8h, but is "
                            + span
                            + ".");
        }
        if (at != null && (at.getSecond() != 0 || at.getNano() != 0)) {
            throw new IllegalArgumentException(
                    "at must be a whole minute such as \"07:45\", but is " + at + ".");
        }
    }

    public static Threshold ofLimit(long limit) {
        return new Threshold(limit, null, null);
    }

    public static Threshold ofSpan(Duration span) {
        return new Threshold(null, span, null);
    }

    public static Threshold of(long limit, Duration span) {
        return new Threshold(limit, span, null);
    }

    public static Threshold of(Duration span, LocalTime at) {
        return new Threshold(null, span, at);
    }

    public static Threshold ofTime(LocalTime at) {
        return new Threshold(null, null, at);
    }

    public long spanMillis() {
        return span.toMillis();
    }
}
