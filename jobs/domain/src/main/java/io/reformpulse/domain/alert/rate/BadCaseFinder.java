package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.news.BadCases;
import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.DurationCounts;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Measure;
import io.reformpulse.domain.kpi.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the dossiers behind the figures of a rate: reads all dossiers of the commune, so it is for
 * the rare moment when something is told.
 */
public final class BadCaseFinder {
    private static final long NOT = Long.MIN_VALUE;

    private static final Comparator<Found> NEWEST_FIRST =
            Comparator.comparingLong(Found::at).reversed().thenComparing(Found::dossierId);

    private record Found(long at, String dossierId) {}

    private final CommuneStore store;
    private final Reference reference;

    public BadCaseFinder(CommuneStore store, Reference reference) {
        this.store = store;
        this.reference = reference;
    }

    /** The bad cases of some figures; ratings without a dossier are counted but not named. */
    public BadCases of(RateFigures figures) {
        Rule rule = figures.rule();
        boolean atLeast = isAtLeast(rule);
        long count = countOf(figures);
        if (!rule.subject().isFigure()) {
            return counted(figures);
        }
        List<Found> found = new ArrayList<>();
        for (String dossierId : store.dossierIds()) {
            DossierFile file = store.dossier(dossierId);
            if (!file.isTombstone()) {
                long at = caseAt(rule, Dossier.of(file, reference).contribution(), !atLeast);
                if (figures.window().start() <= at && at < figures.end()) {
                    found.add(new Found(at, dossierId));
                }
            }
        }
        found.sort(NEWEST_FIRST);
        return new BadCases(
                found.stream().limit(BadCases.MOST_TOLD).map(Found::dossierId).toList(), count);
    }

    /** How many bad cases some figures have, where none can be named. */
    public static BadCases counted(RateFigures figures) {
        return new BadCases(List.of(), countOf(figures));
    }

    private static long countOf(RateFigures figures) {
        long good = figures.figures().numerator();
        return isAtLeast(figures.rule()) ? figures.figures().denominator() - good : good;
    }

    private static boolean isAtLeast(Rule rule) {
        return rule.rate().direction() == Direction.AT_LEAST;
    }

    /** When a dossier counted as good, or as not good; NOT if it did neither. */
    private static long caseAt(Rule rule, Contribution dossier, boolean good) {
        return switch (rule.subject()) {
            case ON_TIME_RATE -> instantOf(dossier, good ? Flow.ON_TIME : Flow.LATE);
            case SATISFIED_RATE -> either(dossier, Flow.RATINGS, Flow.SATISFIED, good);
            case RESPONSE_RATE -> {
                long resolved = instantOf(dossier, Flow.RESOLVED);
                long ended = resolved == NOT ? instantOf(dossier, Flow.STOPPED) : resolved;
                boolean rated = instantOf(dossier, Flow.RATED_DOSSIERS) != NOT;
                yield rated == good ? ended : NOT;
            }
            case HANDLING_TIME -> measuredAt(rule, dossier, Measure.HANDLING, good);
            case OFFICE_TIME -> measuredAt(rule, dossier, Measure.OFFICE, good);
            default -> NOT;
        };
    }

    private static long either(Contribution dossier, Flow all, Flow goodOnes, boolean good) {
        boolean isGood = instantOf(dossier, goodOnes) != NOT;
        return isGood == good ? instantOf(dossier, all) : NOT;
    }

    private static long instantOf(Contribution dossier, Flow flow) {
        for (Count count : dossier.counts()) {
            if (count.flow() == flow) {
                return count.at();
            }
        }
        return NOT;
    }

    private static long measuredAt(Rule rule, Contribution dossier, Measure measure, boolean good) {
        for (Measured measured : dossier.measured()) {
            if (measured.measure() == measure) {
                long longest = rule.threshold().spanMillis();
                boolean isGood = DurationCounts.isUpTo(measured.millis(), longest);
                return isGood == good ? measured.at() : NOT;
            }
        }
        return NOT;
    }
}
