package io.reformpulse.domain.kpi;

/** What is counted as it stands at an instant; append only, the order is stored. */
public enum Gauge {
    /** Received and not ended, paused ones included. */
    OPEN,
    PAUSED,
    OVERDUE,
    PAUSED_OVERDUE,
    NO_DUE_OPEN,
    NO_DUE_PAUSED
}
