package io.reformpulse.domain.dossier;

/** What is odd about a dossier's data; append only, the names are part of the contract. */
public enum QualityFlag {
    DUPLICATE_RECEIPT,
    DUPLICATE_END,
    REFUSED_AFTER_RECEIPT,
    END_BEFORE_RECEIPT,
    /** A supplement or fee was asked while a pause of that kind was open. */
    SECOND_REQUEST,
    RESUME_WITHOUT_PAUSE,
    /** A request or a resume before the receipt or after the end. */
    STEP_OUTSIDE_HANDLING,
    /** One event id came with two contents. */
    CONFLICTING_ID,
    /** The feed's own due lies a working day or more after the limit's (R9). */
    APPOINTMENT_BEYOND_LIMIT,
    UNKNOWN_PROCEDURE
}
