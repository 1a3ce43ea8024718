package io.reformpulse.domain.commune;

/**
 * Something to look at when the clock reaches an instant. Entries are only added: one that no
 * longer holds is found out when its time comes.
 *
 * @param at epoch milliseconds
 * @param id a dossier's id, or a loose rating's event id for FORGET_RATING
 */
public record AgendaEntry(long at, Kind kind, String id) {
    /** Append only, stored. */
    public enum Kind {
        /** A dossier's due passes. */
        OVERDUE,
        /** A dossier is purged or, if never received, released. */
        PURGE,
        /** A rating without a dossier can no longer be repeated or corrected. */
        FORGET_RATING,
        /** Whoever watches is to look at a dossier. */
        LOOK
    }

    /** Whether a dossier comes to be overdue after an instant, up to another. */
    public boolean isOverdueIn(long afterExclusive, long toInclusive) {
        return kind == Kind.OVERDUE && afterExclusive < at && at <= toInclusive;
    }
}
