package io.reformpulse.domain.dossier;

/** How a dossier reached the office. */
public enum Channel {
    COUNTER,
    ONLINE,
    POST
}
