package io.reformpulse.domain.procedure;

import io.reformpulse.domain.calendar.Limit;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An administrative procedure and its two limits in force over a span of local dates (R10, R11).
 *
 * @param central the statute's limit
 * @param local the province's own limit, by which its communes are judged
 * @param validFrom first local date of receipt it applies to; null if from always
 * @param validTo last local date of receipt it applies to; null if for ever
 */
public record Procedure(
        String code, Limit central, Limit local, LocalDate validFrom, LocalDate validTo) {
    public Procedure {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(central, "central");
        Objects.requireNonNull(local, "local");
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "Procedure %s is valid from %s but only to %s; mend valid_from or valid_to."
                            .formatted(code, validFrom, validTo));
        }
    }

    /** Whether these limits apply to a dossier received on that local date. */
    public boolean isInForce(LocalDate receipt) {
        return (validFrom == null || !receipt.isBefore(validFrom))
                && (validTo == null || !receipt.isAfter(validTo));
    }

    /** Whether there is a date on which both apply. */
    boolean overlaps(Procedure other) {
        return startsInTime(other.validTo) && other.startsInTime(validTo);
    }

    private boolean startsInTime(LocalDate end) {
        return validFrom == null || end == null || !validFrom.isAfter(end);
    }
}
