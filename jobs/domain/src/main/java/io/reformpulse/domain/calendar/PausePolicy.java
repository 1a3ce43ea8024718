package io.reformpulse.domain.calendar;

/** What a pause does to the due: move it (PAUSE) or start the limit anew (RESTART); rule R7. */
public enum PausePolicy {
    PAUSE,
    RESTART
}
