package io.reformpulse.domain.dossier;

/** What became of an event handed to an {@link EventSet}. */
public enum Added {
    /** Its id was not known. */
    NEW,
    /** The same content was there already. */
    DUPLICATE,
    /** Its id was there with other content; whichever of the two loses counts as a duplicate. */
    CONFLICT
}
