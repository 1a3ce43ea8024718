package io.reformpulse.domain.unit;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A unit of government; units form a tree by their parent's code and no level is fixed.
 *
 * @param type the jurisdiction's own word for the level, such as XA or TINH
 * @param parentCode null for a root
 * @param validFrom first local date on which it is expected to report; null if always
 * @param validTo last such date; null if for ever
 */
public record Unit(
        String code,
        String name,
        String type,
        String parentCode,
        LocalDate validFrom,
        LocalDate validTo) {
    public Unit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        if (code.isBlank()) {
            throw new IllegalArgumentException(
                    "A unit's code cannot be blank (unit " + name + ").");
        }
    }
}
