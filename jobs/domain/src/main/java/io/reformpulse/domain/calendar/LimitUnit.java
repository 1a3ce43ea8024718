package io.reformpulse.domain.calendar;

/** How a handling limit is counted (rule R1). */
public enum LimitUnit {
    SAME_DAY,
    WORKING_HOUR,
    WORKING_DAY,
    CALENDAR_DAY,
    MONTH;

    /** Whether the limit ends with a day, so that its due is the last millisecond of a date. */
    public boolean isDay() {
        return this != WORKING_HOUR;
    }
}
