package io.reformpulse.domain.intake;

/** Why a record counts in nothing (4.11). The names are part of the contract. */
public enum RejectReason {
    /** The bytes are not a record of any known schema, or not JSON. */
    UNDECODABLE,
    /** The record carries no single-object marker. */
    WRONG_MARKER,
    /** The record's schema fingerprint is not known here. */
    UNKNOWN_FINGERPRINT,
    MISSING_FIELD,
    INVALID_FIELD,
    UNKNOWN_COMMUNE,
    SCORE_OUT_OF_RANGE,
    /** Occurred before the year 2000. */
    IMPLAUSIBLE_TIME,
    /** Occurred more than 5 minutes after it arrived, or at or after a replay's end. */
    FUTURE,
    /** Occurred more than 400 days before it arrived, or belongs to a purged dossier. */
    TOO_LATE,
    /** A dossier's events without a receipt or refusal 400 days after the newest arrived. */
    NEVER_RECEIVED
}
