package io.reformpulse.domain.commune;

import io.reformpulse.domain.dossier.Added;
import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.rating.LooseRating;
import io.reformpulse.domain.rating.RatingEvent;
import java.util.Objects;

/**
 * The ratings of a commune that name no dossier. Their ids are unique within the commune; each is
 * kept for 400 days after it arrived, within which a repetition or a correction can still come
 * (anything later about it is too late by its own time).
 */
final class LooseRatings {
    /**
     * 400 days, and the 5 minutes by which a rating's own time may lie after its arrival; both may
     * be used up to the last millisecond.
     */
    private static final long KEPT_MILLIS =
            StatelessChecks.LATEST_MILLIS + StatelessChecks.CLOCK_TOLERANCE_MILLIS + 1;

    private final CommuneStore store;
    private final CommuneHead head;
    private final Ledger ledger;
    private final CommuneWatch watch;

    LooseRatings(CommuneStore store, CommuneHead head, Ledger ledger, CommuneWatch watch) {
        this.store = store;
        this.head = head;
        this.ledger = ledger;
        this.watch = watch;
    }

    void apply(RatingEvent event, long arrivedAt) {
        LooseRating rating = orNew(event.eventId());
        RatingEvent counted = counted(rating);
        Contribution contributed = rating.contribution();
        Outcome stood = outcome(rating);
        String named = rating.names();
        Added added = rating.add(new Arrival<>(event, arrivedAt));
        if (added != Added.NEW) {
            head.conservation().add(Topic.RATING, Outcome.DUPLICATE, 1);
        }
        if (added == Added.DUPLICATE) {
            return;
        }
        keep(event.eventId(), rating, arrivedAt);
        settle(rating, contributed, stood, arrivedAt);
        watch.ratingChanged(event.eventId(), counted, counted(rating), arrivedAt);
        if (!Objects.equals(named, rating.names())) {
            name(named, -1, arrivedAt);
            name(rating.names(), 1, arrivedAt);
        }
    }

    /** Tells a rating that one more, or one less, names it. */
    private void name(String eventId, int change, long arrivedAt) {
        if (eventId == null) {
            return;
        }
        LooseRating rating = orNew(eventId);
        RatingEvent counted = counted(rating);
        Contribution contributed = rating.contribution();
        Outcome stood = outcome(rating);
        rating.named(change);
        keep(eventId, rating, arrivedAt);
        settle(rating, contributed, stood, arrivedAt);
        watch.ratingChanged(eventId, counted, counted(rating), arrivedAt);
    }

    /** Null if it does not count. */
    private static RatingEvent counted(LooseRating rating) {
        return rating.counts() ? rating.content().event() : null;
    }

    private void settle(
            LooseRating rating, Contribution contributed, Outcome stood, long arrivedAt) {
        ledger.enter(rating.contribution().minus(contributed), arrivedAt);
        Outcome stands = outcome(rating);
        if (stands != stood) {
            if (stood != null) {
                head.conservation().add(Topic.RATING, stood, -1);
            }
            head.conservation().add(Topic.RATING, stands, 1);
        }
    }

    /** Null while only its id is known. */
    private static Outcome outcome(LooseRating rating) {
        if (rating.content() == null) {
            return null;
        }
        return rating.counts() ? Outcome.APPLIED : Outcome.REPLACED;
    }

    private LooseRating orNew(String eventId) {
        LooseRating rating = store.looseRating(eventId);
        return rating == null ? LooseRating.create() : rating;
    }

    private void keep(String eventId, LooseRating rating, long arrivedAt) {
        store.putLooseRating(eventId, rating);
        store.schedule(
                new AgendaEntry(arrivedAt + KEPT_MILLIS, AgendaEntry.Kind.FORGET_RATING, eventId));
    }

    /** Until when a rating is kept by its own arrival; an id that was only named, no longer. */
    static long keptUntil(LooseRating rating) {
        return rating.content() == null
                ? Long.MIN_VALUE
                : rating.content().arrivedAt() + KEPT_MILLIS;
    }
}
