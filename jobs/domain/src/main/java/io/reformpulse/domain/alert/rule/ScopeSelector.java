package io.reformpulse.domain.alert.rule;

import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;

/**
 * The units a rule is for.
 *
 * @param unitCode the unit, null for all
 * @param level COMMUNE for leaves or a unit's type, null for all levels
 * @param subtree whether the units below unitCode are meant too
 */
public record ScopeSelector(String unitCode, String level, boolean subtree) {
    /** Every commune. */
    public static final ScopeSelector COMMUNES = new ScopeSelector(null, UnitTree.COMMUNE, true);

    public boolean selects(UnitTree units, String code) {
        boolean inPlace =
                unitCode == null
                        || unitCode.equals(code)
                        || subtree && units.ancestors(code).contains(unitCode);
        return inPlace && (level == null || level.equals(units.scopeType(code)));
    }

    /**
     * Sees that it can select anything at all.
     *
     * @throws IllegalArgumentException if it cannot
     */
    public void check(UnitTree units) {
        if (unitCode != null && units.unit(unitCode) == null) {
            throw new IllegalArgumentException(
                    "scope.unit must be a code of units.csv, but is " + unitCode + ".");
        }
        for (Unit unit : units.all()) {
            if (selects(units, unit.code())) {
                return;
            }
        }
        throw new IllegalArgumentException(
                "scope selects no unit; "
                        + (unitCode == null ? "" : "unit " + unitCode + " has none of ")
                        + "level "
                        + level
                        + (unitCode == null
                                ? " is no type of units.csv."
                                : "; change one of them."));
    }
}
