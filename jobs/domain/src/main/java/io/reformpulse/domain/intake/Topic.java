package io.reformpulse.domain.intake;

/** The kinds of record that come in; conservation is kept for each. */
public enum Topic {
    DOSSIER,
    RATING,
    HEARTBEAT
}
