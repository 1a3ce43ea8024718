package io.reformpulse.domain.calendar;

/** By what a pause moves an explicit due: working days as in R7, or the elapsed clock time. */
public enum PauseExtension {
    WORKING_DAYS,
    ELAPSED
}
