package io.reformpulse.simulators.workload;

import io.reformpulse.schemas.RatingChannel;

/**
 * A rating before it is written down.
 *
 * @param time 1 for the first of a dossier, 2 for a second thought
 * @param known whether it tells its dossier
 * @param grade how hard to please: satisfied where the commune's rate is at least this
 * @param occurredAt epoch milliseconds, like {@code arrivedAt}
 */
record Opinion(
        int time,
        RatingChannel channel,
        boolean known,
        double grade,
        long occurredAt,
        long arrivedAt) {

    /** Whether this one, if it comes second, takes the place of the first. */
    boolean replaces(Opinion first) {
        return known && first.known;
    }

    /** From 1 to 5. */
    int score(double satisfiedRate) {
        if (grade <= satisfiedRate) {
            return grade < 0.75 * satisfiedRate ? 5 : 4;
        }
        double rest = (grade - satisfiedRate) / (1 - satisfiedRate);
        return rest < 0.6 ? 3 : rest < 0.85 ? 2 : 1;
    }
}
