package io.reformpulse.domain.dossier;

/** Where a dossier stands after all of its events. */
public enum DossierState {
    OPEN,
    PAUSED,
    RESOLVED,
    STOPPED,
    WITHDRAWN,
    /** Refused without ever being received. */
    REFUSED
}
