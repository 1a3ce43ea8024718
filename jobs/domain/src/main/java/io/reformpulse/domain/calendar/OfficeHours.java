package io.reformpulse.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The office hours in force from a local date on, until a later entry takes over.
 *
 * @param shifts in order, not overlapping, at least one
 */
public record OfficeHours(LocalDate from, Set<DayOfWeek> days, List<Shift> shifts) {
    public OfficeHours {
        Objects.requireNonNull(from, "from");
        days = Set.copyOf(days);
        shifts = List.copyOf(shifts);
        if (days.isEmpty() || shifts.isEmpty()) {
            throw new IllegalArgumentException(
                    "Office hours from " + from + " need at least one day and one shift.");
        }
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).from().isBefore(shifts.get(i - 1).to())) {
                throw new IllegalArgumentException(
                        "Shifts must be in order and apart, but " + shifts + " are not.");
            }
        }
    }
}
