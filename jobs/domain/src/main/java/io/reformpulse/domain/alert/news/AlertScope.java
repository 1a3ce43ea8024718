package io.reformpulse.domain.alert.news;

import io.reformpulse.domain.unit.UnitTree;
import java.util.List;

/**
 * The unit an alert is about.
 *
 * @param type COMMUNE for a leaf, else the unit's type
 * @param ancestors the codes of the units above it, nearest first
 */
public record AlertScope(String type, String code, String name, List<String> ancestors) {
    public AlertScope {
        ancestors = List.copyOf(ancestors);
    }

    public static AlertScope of(UnitTree units, String code) {
        return new AlertScope(
                units.scopeType(code), code, units.unit(code).name(), units.ancestors(code));
    }
}
