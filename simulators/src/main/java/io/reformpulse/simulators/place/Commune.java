package io.reformpulse.simulators.place;

import java.time.LocalDate;

/**
 * A leaf unit.
 *
 * @param validFrom first day on which it exists; null if it always did
 * @param validTo last day on which it exists; null if it still does
 */
public record Commune(String code, LocalDate validFrom, LocalDate validTo) {
    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
