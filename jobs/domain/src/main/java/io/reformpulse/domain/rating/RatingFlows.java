package io.reformpulse.domain.rating;

import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Flow;
import java.util.List;

/** What one counted rating adds to the flows, at its own time (4.7). */
public final class RatingFlows {
    private static final int SATISFIED_FROM = 4;
    private static final int VERY_SATISFIED_FROM = 5;
    private static final int DISSATISFIED_TO = 2;

    private RatingFlows() {}

    public static void add(RatingEvent rating, List<Count> counts) {
        long at = rating.occurredAt();
        counts.add(new Count(at, Flow.RATINGS, 1));
        if (rating.score() >= SATISFIED_FROM) {
            counts.add(new Count(at, Flow.SATISFIED, 1));
        }
        if (rating.score() >= VERY_SATISFIED_FROM) {
            counts.add(new Count(at, Flow.VERY_SATISFIED, 1));
        }
        if (rating.score() <= DISSATISFIED_TO) {
            counts.add(new Count(at, Flow.DISSATISFIED, 1));
        }
        if (rating.dossierId() == null) {
            counts.add(new Count(at, Flow.RATINGS_WITHOUT_DOSSIER, 1));
        }
    }
}
