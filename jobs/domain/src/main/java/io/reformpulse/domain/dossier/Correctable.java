package io.reformpulse.domain.dossier;

/**
 * An event that a later one can replace or void (4.1).
 *
 * @param <E> the event's own type
 */
public interface Correctable<E> {
    String eventId();

    /** The id of the event that this one takes the place of; null if none. */
    String replaces();

    /** Whether this event says that it counts in nothing. */
    boolean voided();

    /**
     * Compares all fields in the order of the schema: null first, false before true, types by their
     * order, numbers by value, text by its UTF-8 bytes. Of two contents under one id the smaller
     * counts.
     */
    int compareContent(E other);
}
