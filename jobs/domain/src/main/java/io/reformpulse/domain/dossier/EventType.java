package io.reformpulse.domain.dossier;

/** The steps of a dossier; their order breaks ties of events at the same instant (4.1). */
public enum EventType {
    SUBMITTED,
    RECEIVED,
    REFUSED,
    IN_PROGRESS,
    SUPPLEMENT_REQUESTED,
    SUPPLEMENT_RECEIVED,
    FEE_REQUESTED,
    FEE_PAID,
    WITHDRAWN,
    STOPPED,
    RESOLVED,
    RETURNED,
    APOLOGY_SENT
}
