package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.kpi.DurationCounts;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Measure;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.Tally;

/**
 * What a rate rule counts in a tally; counts add up over hours, days and units.
 *
 * @param ratings of RESPONSE_RATE alone, as are those without a dossier
 */
public record RateCounts(long good, long cases, long ratings, long ratingsWithoutDossier) {
    public static final RateCounts NONE = new RateCounts(0, 0, 0, 0);

    public static RateCounts of(Rule rule, Tally tally) {
        return switch (rule.subject()) {
            case ON_TIME_RATE -> {
                long onTime = tally.get(Flow.ON_TIME);
                yield of(onTime, onTime + tally.get(Flow.LATE));
            }
            case SATISFIED_RATE -> of(tally.get(Flow.SATISFIED), tally.get(Flow.RATINGS));
            case RESPONSE_RATE ->
                    new RateCounts(
                            tally.get(Flow.RATED_DOSSIERS),
                            tally.get(Flow.RESOLVED) + tally.get(Flow.STOPPED),
                            tally.get(Flow.RATINGS),
                            tally.get(Flow.RATINGS_WITHOUT_DOSSIER));
            case HANDLING_TIME -> within(rule, tally, Measure.HANDLING);
            case OFFICE_TIME -> within(rule, tally, Measure.OFFICE);
            default ->
                    throw new IllegalArgumentException(
                            rule.subject() + " is no rate of published figures.");
        };
    }

    private static RateCounts within(Rule rule, Tally tally, Measure measure) {
        if (!tally.has(measure)) {
            return NONE;
        }
        DurationCounts durations = tally.durations(measure);
        return of(durations.countUpTo(rule.threshold().spanMillis()), durations.count());
    }

    private static RateCounts of(long good, long cases) {
        return new RateCounts(good, cases, 0, 0);
    }

    /**
     * The rate; undefined where most ratings cannot be told to a dossier, or where the counts
     * contradict each other.
     */
    public Ratio rate() {
        boolean sound = 0 <= good && good <= cases && 2 * ratingsWithoutDossier <= ratings;
        return sound ? new Ratio(good, cases) : Ratio.UNDEFINED;
    }
}
