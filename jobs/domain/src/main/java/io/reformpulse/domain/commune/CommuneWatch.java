package io.reformpulse.domain.commune;

import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFacts;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.rating.RatingEvent;

/**
 * Port: whoever follows what happens in a commune, and wants to do something at instants of its
 * clock. Is told of a change once it is in the store; instants are epoch milliseconds.
 */
public interface CommuneWatch {
    /** Nobody. */
    CommuneWatch NONE = new CommuneWatch() {};

    /** A record has arrived and is about to be applied. */
    default void heard(FeedRecord record) {}

    /**
     * The panes have changed.
     *
     * @param at the arrival that changed them
     */
    default void counted(Contribution change, long at) {}

    /**
     * A dossier has changed.
     *
     * @param at the arrival that changed it
     */
    default void dossierChanged(String dossierId, Dossier before, Dossier after, long at) {}

    /**
     * A dossier comes to be overdue at an instant, or was to be looked at then by the agenda.
     *
     * @param facts as they are now
     */
    default void due(String dossierId, DossierFacts facts, long at) {}

    /**
     * A rating without a dossier has changed.
     *
     * @param before null if it did not count
     * @param after null if it does not count
     * @param at the arrival that changed it
     */
    default void ratingChanged(String eventId, RatingEvent before, RatingEvent after, long at) {}

    /** A dossier is no longer kept. */
    default void purged(String dossierId, long at) {}

    /** A rating without a dossier is no longer kept. */
    default void forgotten(String eventId, long at) {}

    /** The next instant at which there is something to do; MAX_VALUE if there is none. */
    default long nextTick() {
        return Long.MAX_VALUE;
    }

    /**
     * Does what figures need of it: everything that arrived before that instant has been told. The
     * rest follows in {@link #followUp}.
     */
    default void tick(long at) {}

    /** Does the rest of the last tick, before anything but a publication happens. */
    default void followUp() {}
}
