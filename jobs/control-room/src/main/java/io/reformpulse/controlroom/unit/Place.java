package io.reformpulse.controlroom.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The jurisdiction: its zone and its tree of units, of which the leaves are communes. Immutable.
 */
public final class Place {
    private final ZoneId zone;
    private final String currency;
    private final List<Unit> units;
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final Unit root;

    /**
     * @param currency of its money figures, such as VND
     * @param units in the order in which they are told
     * @throws ReferenceProblem if they are no tree
     */
    public Place(ZoneId zone, String currency, List<Unit> units) {
        this.zone = zone;
        this.currency = currency;
        this.units = List.copyOf(units);
        for (Unit unit : units) {
            if (byCode.put(unit.code(), unit) != null) {
                throw new ReferenceProblem(
                        "units.csv has two rows with the code " + unit.code() + "; keep one.");
            }
            if (unit.parent() != null) {
                parents.add(unit.parent());
            }
        }
        for (String parent : parents) {
            if (!byCode.containsKey(parent)) {
                throw new ReferenceProblem(
                        "units.csv names the parent " + parent + ", which has no row; add it.");
            }
        }
        root =
                units.stream()
                        .filter(unit -> unit.parent() == null)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new ReferenceProblem(
                                                "units.csv has no unit without a parent_code;"
                                                        + " leave that of the topmost empty."));
    }

    public ZoneId zone() {
        return zone;
    }

    public String currency() {
        return currency;
    }

    /** The first unit without a parent: what the whole control room is about. */
    public Unit root() {
        return root;
    }

    public List<Unit> units() {
        return units;
    }

    /** Null for a code that is not in units.csv. */
    public Unit unit(String code) {
        return byCode.get(code);
    }

    /** Whether the unit is a leaf of the tree. */
    public boolean isCommune(Unit unit) {
        return !parents.contains(unit.code());
    }

    /** The local date of an instant. */
    public LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    /** The codes of the communes at or below a unit; none for an unknown one. */
    public Set<String> communesOf(String code) {
        Set<String> below = new LinkedHashSet<>();
        for (Unit unit : units) {
            if (isCommune(unit) && isWithin(unit, code)) {
                below.add(unit.code());
            }
        }
        return below;
    }

    private boolean isWithin(Unit unit, String code) {
        Unit at = unit;
        for (int steps = 0; at != null && steps <= units.size(); steps++) {
            if (at.code().equals(code)) {
                return true;
            }
            at = at.parent() == null ? null : byCode.get(at.parent());
        }
        return false;
    }
}
