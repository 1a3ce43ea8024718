package io.reformpulse.domain.kpi;

/** A duration of each resolved or stopped dossier, without its pauses. */
public enum Measure {
    HANDLING,
    OFFICE
}
