package io.reformpulse.simulators.place;

/** How much of a procedure the portal offers, as written in procedures.csv. */
public enum OnlineLevel {
    COUNTER_ONLY,
    PARTIAL,
    FULL
}
