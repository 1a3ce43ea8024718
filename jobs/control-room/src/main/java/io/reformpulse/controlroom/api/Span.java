package io.reformpulse.controlroom.api;

import java.time.Duration;

/**
 * From when to when a request asks, epoch milliseconds.
 *
 * @param to exclusive
 */
record Span(long from, long to) {
    private static final Duration ALL = Duration.ofDays(400);

    Span {
        if (from >= to) {
            throw Problem.badRequest("The from must lie before the to; swap them.");
        }
    }

    /** From a moment that is named to another one. */
    static Span named(Asked asked) {
        return new Span(asked.instant("from"), asked.instant("to"));
    }

    /** The same, refused if it is longer than something is meant for. */
    static Span named(Asked asked, Duration longest) {
        Span span = named(asked);
        if (span.to - span.from > longest.toMillis()) {
            throw Problem.badRequest(
                    "Between from and to are more than "
                            + longest.toDays()
                            + " days; ask for less at once.");
        }
        return span;
    }

    /**
     * The same, but up to now and from as far back as the past is kept if they are left out.
     *
     * @param now epoch milliseconds; it is within the span
     */
    static Span named(Asked asked, long now) {
        Long from = asked.instantOrNull("from");
        Long to = asked.instantOrNull("to");
        long end = to == null ? now + 1 : to;
        return new Span(from == null ? end - ALL.toMillis() : from, end);
    }

    /** A step of time of which this span has no more than so many. */
    long stepFor(int most) {
        return (to - from) / most + 1;
    }
}
