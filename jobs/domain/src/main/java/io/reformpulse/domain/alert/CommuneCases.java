package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.feed.Feed;
import io.reformpulse.domain.alert.incident.Burst;
import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.DossierIncidents;
import io.reformpulse.domain.alert.incident.Finding;
import io.reformpulse.domain.alert.incident.SignalDay;
import io.reformpulse.domain.alert.incident.ToldIncident;
import io.reformpulse.domain.alert.news.BadCases;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.calendar.WorkingCalendar;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFacts;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.kpi.Step;
import io.reformpulse.domain.rating.LooseRating;
import io.reformpulse.domain.rating.RatingEvent;
import java.util.EnumSet;
import java.util.Set;

/** What is now known of the cases of a commune: its dossiers, ratings, devices, officers, feed. */
final class CommuneCases {
    private static final long MINUTE_MILLIS = 60_000;
    private static final Set<Subject> OF_RATING = EnumSet.of(Subject.VERY_DISSATISFIED);
    private static final Set<Subject> OF_DEVICE = EnumSet.of(Subject.RATING_BURST);
    private static final Set<Subject> OF_OFFICER = EnumSet.of(Subject.BULK_CLOSING);
    private static final Set<Subject> OF_COMMUNE =
            EnumSet.of(Subject.FEED_SILENT, Subject.CLOCK_WRONG);

    private final Reference reference;
    private final CommuneStore store;
    private final AlertStore alerts;
    private final Feed feed;

    CommuneCases(Reference reference, CommuneStore store, AlertStore alerts, Feed feed) {
        this.reference = reference;
        this.store = store;
        this.alerts = alerts;
        this.feed = feed;
    }

    /** The subjects that are about such a case. */
    static Set<Subject> subjects(CaseKey.Kind kind) {
        return switch (kind) {
            case COMMUNE -> OF_COMMUNE;
            case DOSSIER -> DossierIncidents.SUBJECTS;
            case RATING -> OF_RATING;
            case DEVICE -> OF_DEVICE;
            case OFFICER -> OF_OFFICER;
        };
    }

    /** A case as now known, to be asked by several rules. */
    interface Reading {
        /**
         * @param told null if nothing was told by that rule
         */
        Finding by(Rule rule, ToldIncident told);

        /** When to look again whatever the rules; NEVER if there is no need. */
        default long next() {
            return Finding.NEVER;
        }
    }

    Reading read(CaseKey key, long at) {
        return switch (key.kind()) {
            case COMMUNE -> (rule, told) -> ofFeed(rule, at, told);
            case DOSSIER -> read(facts(key.id()), at);
            case RATING -> {
                RatingEvent rating = rating(key.id());
                yield (rule, told) -> DossierIncidents.dissatisfied(rule, rating);
            }
            case DEVICE, OFFICER -> (rule, told) -> burst(key, rule).find(rule);
        };
    }

    /** A dossier is looked at again when its due passes. */
    Reading read(DossierFacts facts, long at) {
        WorkingCalendar calendar = reference.calendar().knownAt(at);
        return new Reading() {
            @Override
            public Finding by(Rule rule, ToldIncident told) {
                return DossierIncidents.of(rule, facts, at, calendar);
            }

            @Override
            public long next() {
                return nextDue(facts, at);
            }
        };
    }

    private static long nextDue(DossierFacts facts, long after) {
        for (Step step : facts.overdue()) {
            if (step.delta() > 0 && step.minute() * MINUTE_MILLIS > after) {
                return step.minute() * MINUTE_MILLIS;
            }
        }
        return Finding.NEVER;
    }

    private DossierFacts facts(String dossierId) {
        DossierFile file = store.dossier(dossierId);
        return file == null || file.isTombstone()
                ? DossierFacts.NONE
                : Dossier.of(file, reference).facts();
    }

    /** Null if it is not kept or does not count. */
    private RatingEvent rating(String eventId) {
        LooseRating rating = store.looseRating(eventId);
        return rating != null && rating.counts() ? rating.content().event() : null;
    }

    private Finding ofFeed(Rule rule, long at, ToldIncident told) {
        return rule.subject() == Subject.FEED_SILENT
                ? feed.silence(rule, at)
                : feed.clocks(rule, at, told);
    }

    private Burst burst(CaseKey key, Rule rule) {
        SignalDay day = alerts.signals(key.day());
        return Burst.densest((day == null ? new SignalDay() : day).of(key), rule.threshold());
    }

    /**
     * When to look again at the latest: working days not yet over are counted anew when the
     * calendar changes.
     *
     * @param next as now known; NEVER if there is no need
     */
    long nextLook(long next, long at) {
        return next == Finding.NEVER ? next : Math.min(next, reference.calendar().nextChange(at));
    }

    /** The dossiers behind a finding. */
    BadCases behind(CaseKey key, Rule rule) {
        return switch (key.kind()) {
            case DEVICE, OFFICER -> burst(key, rule).cases();
            case COMMUNE, DOSSIER, RATING -> BadCases.NONE;
        };
    }
}
