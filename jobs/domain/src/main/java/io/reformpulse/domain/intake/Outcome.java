package io.reformpulse.domain.intake;

/** What became of a record read; each record is in exactly one (4.11). Append only, stored. */
public enum Outcome {
    APPLIED,
    WAITING,
    SUPERSEDED,
    REPLACED,
    DUPLICATE,
    REJECTED
}
