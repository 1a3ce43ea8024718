package io.reformpulse.domain.calendar;

/** How a calendar row departs from the week's usual pattern. */
public enum DayKind {
    HOLIDAY,
    MAKEUP_WORKDAY
}
