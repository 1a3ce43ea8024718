package io.reformpulse.simulators.place;

/** How a procedure's handling limit is counted, as written in procedures.csv. */
public enum LimitKind {
    SAME_DAY,
    WORKING_HOUR,
    WORKING_DAY,
    CALENDAR_DAY,
    MONTH
}
