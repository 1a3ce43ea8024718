package io.reformpulse.domain.rating;

import java.util.List;

/** Which of a dossier's ratings counts: the last within 24 hours of the first (4.7). */
public final class RatingChoice {
    private static final long SECOND_THOUGHTS_MILLIS = 24 * 3_600_000L;

    private RatingChoice() {}

    /** The rating that counts, or null if there is none; the others are superseded. */
    public static RatingEvent of(List<RatingEvent> counting) {
        if (counting.size() == 1) {
            return counting.get(0);
        }
        RatingEvent first = null;
        for (RatingEvent rating : counting) {
            if (first == null || RatingEvent.TOLD.compare(rating, first) < 0) {
                first = rating;
            }
        }
        RatingEvent last = first;
        for (RatingEvent rating : counting) {
            if (rating.occurredAt() - first.occurredAt() <= SECOND_THOUGHTS_MILLIS
                    && RatingEvent.TOLD.compare(rating, last) > 0) {
                last = rating;
            }
        }
        return last;
    }
}
