package io.reformpulse.domain.calendar;

/**
 * A pause of a dossier, in epoch milliseconds: from the request to the answer.
 *
 * @param to {@link #OPEN} while nothing has come
 */
public record Interval(long from, long to) {
    /** The end of a pause that has none yet. */
    public static final long OPEN = Long.MAX_VALUE;

    public Interval {
        if (to < from) {
            throw new IllegalArgumentException(
                    "A pause cannot end before it starts, but runs from "
                            + from
                            + " to "
                            + to
                            + ".");
        }
    }

    public boolean isOpen() {
        return to == OPEN;
    }
}
