package io.reformpulse.domain.dossier;

import io.reformpulse.domain.rating.RatingEvent;
import java.util.Objects;

/**
 * All that is kept of one (communeCode, dossierId): its events and ratings, or after the purge a
 * tombstone without either. Mutable through its two sets; a {@link Dossier} is read from it anew
 * after each addition.
 */
public final class DossierFile {
    private final String communeCode;
    private final String dossierId;
    private final EventSet<DossierEvent> events;
    private final EventSet<RatingEvent> ratings;
    private final boolean tombstone;

    private DossierFile(
            String communeCode,
            String dossierId,
            EventSet<DossierEvent> events,
            EventSet<RatingEvent> ratings,
            boolean tombstone) {
        this.communeCode = Objects.requireNonNull(communeCode, "communeCode");
        this.dossierId = Objects.requireNonNull(dossierId, "dossierId");
        this.events = Objects.requireNonNull(events, "events");
        this.ratings = Objects.requireNonNull(ratings, "ratings");
        this.tombstone = tombstone;
    }

    /** A file without events. */
    public static DossierFile create(String communeCode, String dossierId) {
        return of(communeCode, dossierId, EventSet.empty(), EventSet.empty());
    }

    /** A file read back from state. */
    public static DossierFile of(
            String communeCode,
            String dossierId,
            EventSet<DossierEvent> events,
            EventSet<RatingEvent> ratings) {
        return new DossierFile(communeCode, dossierId, events, ratings, false);
    }

    /** What stays of a purged dossier, so that a later event for it is known to be too late. */
    public static DossierFile tombstone(String communeCode, String dossierId) {
        return new DossierFile(communeCode, dossierId, EventSet.empty(), EventSet.empty(), true);
    }

    public String communeCode() {
        return communeCode;
    }

    public String dossierId() {
        return dossierId;
    }

    public EventSet<DossierEvent> events() {
        return events;
    }

    public EventSet<RatingEvent> ratings() {
        return ratings;
    }

    public boolean isTombstone() {
        return tombstone;
    }

    /** The latest arrival of both kinds in epoch milliseconds; Long.MIN_VALUE if none. */
    public long newestArrival() {
        return Math.max(events.newestArrival(), ratings.newestArrival());
    }
}
