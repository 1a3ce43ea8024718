package io.reformpulse.domain.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One exception to the working week.
 *
 * @param knownFrom the local date from whose 00:00 on the row counts; null if it always did
 */
public record CalendarRow(LocalDate date, DayKind kind, LocalDate knownFrom) {
    public CalendarRow {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
    }
}
