package io.reformpulse.domain.alert.incident;

import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.calendar.WorkingCalendar;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFacts;
import io.reformpulse.domain.kpi.Step;
import io.reformpulse.domain.rating.RatingEvent;
import java.util.EnumSet;
import java.util.Set;

/** Finds what is worth an alert about one dossier, or one rating. */
public final class DossierIncidents {
    /** What is found here. */
    public static final Set<Subject> SUBJECTS =
            EnumSet.of(
                    Subject.DOSSIER_OVERDUE,
                    Subject.SECOND_SUPPLEMENT,
                    Subject.SUBMISSION_NOT_RECEIVED,
                    Subject.VERY_DISSATISFIED);

    private static final long MINUTE_MILLIS = 60_000;
    private static final double HOUR_MILLIS = 3_600_000;

    private DossierIncidents() {}

    /**
     * How a dossier stands under a rule.
     *
     * @param at a tick of the clock, epoch milliseconds
     * @param calendar as known then
     */
    public static Finding of(Rule rule, DossierFacts facts, long at, WorkingCalendar calendar) {
        return switch (rule.subject()) {
            case DOSSIER_OVERDUE -> overdue(rule, facts, at, calendar);
            case SECOND_SUPPLEMENT -> secondSupplement(facts);
            case SUBMISSION_NOT_RECEIVED -> notReceived(rule, facts, at, calendar);
            case VERY_DISSATISFIED -> dissatisfied(rule, facts.rating());
            default ->
                    throw new IllegalArgumentException(
                            rule.subject() + " is not about one dossier.");
        };
    }

    private static Finding overdue(
            Rule rule, DossierFacts facts, long at, WorkingCalendar calendar) {
        Step last = null;
        long next = Finding.NEVER;
        for (Step step : facts.overdue()) {
            long instant = step.minute() * MINUTE_MILLIS;
            if (instant > at) {
                next = instant;
                break;
            }
            last = step;
        }
        if (last == null) {
            return Finding.absent(next);
        }
        if (last.delta() < 0) {
            return Finding.ended(Finding.NEVER, last.minute() * MINUTE_MILLIS, 0, next);
        }
        Age age = new Age(rule, last.minute() * MINUTE_MILLIS, calendar);
        int stage = age.stageAt(at);
        return Finding.stands(
                last.minute() * MINUTE_MILLIS,
                stage,
                age.workingDaysAt(at),
                Math.min(next, age.after(stage)));
    }

    private static Finding secondSupplement(DossierFacts facts) {
        return facts.secondRequestAt() == Dossier.NEVER
                ? Finding.absent(Finding.NEVER)
                : Finding.happened(facts.secondRequestAt(), 2);
    }

    private static Finding notReceived(
            Rule rule, DossierFacts facts, long at, WorkingCalendar calendar) {
        if (facts.submittedOnlineAt() == Dossier.NEVER) {
            return Finding.absent(Finding.NEVER);
        }
        long limit =
                calendar.plusOfficeMillis(facts.submittedOnlineAt(), rule.threshold().spanMillis());
        long since = Step.minuteAfter(limit) * MINUTE_MILLIS;
        double waited =
                calendar.officeMillis(facts.submittedOnlineAt(), Math.min(at, facts.answeredAt()))
                        / HOUR_MILLIS;
        if (facts.answeredAt() != Dossier.NEVER) {
            return facts.answeredAt() <= limit
                    ? Finding.absent(Finding.NEVER)
                    : Finding.ended(since, facts.answeredAt(), waited, Finding.NEVER);
        }
        if (at < since) {
            return Finding.absent(since);
        }
        Age age = new Age(rule, since, calendar);
        int stage = age.stageAt(at);
        return Finding.stands(since, stage, waited, age.after(stage));
    }

    /**
     * How a rating stands under a rule.
     *
     * @param rating null if none counts
     */
    public static Finding dissatisfied(Rule rule, RatingEvent rating) {
        return rating == null || rating.score() > rule.threshold().limit()
                ? Finding.absent(Finding.NEVER)
                : Finding.happened(rating.occurredAt(), rating.score());
    }
}
