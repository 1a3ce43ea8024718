package io.reformpulse.domain.calendar;

/** How an end is held against a due: by the limit's own kind, by the instant, or by the date. */
public enum DueComparison {
    BY_LIMIT,
    INSTANT,
    DATE
}
