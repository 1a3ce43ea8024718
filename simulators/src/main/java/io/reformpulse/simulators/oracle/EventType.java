package io.reformpulse.simulators.oracle;

/** The steps of a dossier, in the order that breaks ties. */
enum EventType {
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
