package io.reformpulse.controlroom.unit;

import java.time.LocalDate;

/**
 * One unit of the tree, as {@code units.csv} has it.
 *
 * @param parent the code of the unit above; null for the root
 * @param validFrom the first day it is expected to report; null if always
 * @param validTo the last such day; null if for ever
 * @param column its place in the tile grid, from the left; null if it has none
 * @param row its place in the tile grid, from above; null if it has none
 */
public record Unit(
        String code,
        String name,
        String nameAscii,
        String type,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        Integer column,
        Integer row) {
    /** Whether the unit is expected to report on a day. */
    public boolean isExpectedOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
