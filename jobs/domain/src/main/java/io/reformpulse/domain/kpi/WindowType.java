package io.reformpulse.domain.kpi;

/** The kinds of windows that are published; append only, the order is stored. */
public enum WindowType {
    HOUR,
    DAY,
    /** ISO weeks: Monday to Sunday. */
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    /** The 7 local days up to the last local midnight at or before as-of. */
    ROLLING_7D,
    /** The 30 local days up to the last local midnight at or before as-of. */
    ROLLING_30D,
    /** Gauges as they stand at as-of; has no bounds. */
    NOW
}
