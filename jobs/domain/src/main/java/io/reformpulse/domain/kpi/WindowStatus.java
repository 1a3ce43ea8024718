package io.reformpulse.domain.kpi;

/** How far a window's figures can be relied on (4.10). */
public enum WindowStatus {
    /** Its grace runs still: late events are expected. */
    PROVISIONAL,
    /** Its grace is over and nothing has changed since. */
    FINAL,
    /** A count or an exact sum has changed after its grace. */
    RESTATED
}
