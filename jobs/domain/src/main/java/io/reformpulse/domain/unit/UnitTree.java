package io.reformpulse.domain.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The units of a jurisdiction as a tree of any depth; its leaves are the communes. */
public final class UnitTree {
    /** What the scope type of a leaf is called in every output, whatever its own type. */
    public static final String COMMUNE = "COMMUNE";

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final Map<String, List<String>> ancestors = new HashMap<>();

    /**
     * @throws IllegalArgumentException for a code given twice, an unknown parent or a cycle
     */
    public UnitTree(List<Unit> listed) {
        for (Unit unit : listed) {
            if (units.put(unit.code(), unit) != null) {
                throw new IllegalArgumentException(
                        "Unit " + unit.code() + " is listed twice; keep one of the two rows.");
            }
        }
        for (Unit unit : listed) {
            if (unit.parentCode() != null) {
                parents.add(unit.parentCode());
            }
        }
        for (Unit unit : listed) {
            ancestors.put(unit.code(), pathAbove(unit));
        }
    }

    private List<String> pathAbove(Unit unit) {
        List<String> path = new ArrayList<>();
        for (String code = unit.parentCode(); code != null; ) {
            Unit parent = units.get(code);
            if (parent == null) {
                throw new IllegalArgumentException(
                        "Unit " + unit.code() + " has the unknown parent " + code + ".");
            }
            if (path.size() > units.size()) {
                throw new IllegalArgumentException(
                        "Unit " + unit.code() + " is its own ancestor; mend parent_code.");
            }
            path.add(code);
            code = parent.parentCode();
        }
        return List.copyOf(path);
    }

    /** Whether the code is a commune's: a unit without children. */
    public boolean isCommune(String code) {
        return units.containsKey(code) && !parents.contains(code);
    }

    /** The unit of that code, or null. */
    public Unit unit(String code) {
        return units.get(code);
    }

    /** COMMUNE for a leaf, else the unit's own type. */
    public String scopeType(String code) {
        return isCommune(code) ? COMMUNE : units.get(code).type();
    }

    /** The units above, nearest first; empty for a root. */
    public List<String> ancestors(String code) {
        return ancestors.get(code);
    }

    /** The codes of all communes in the order listed. */
    public List<String> communes() {
        return units.keySet().stream().filter(this::isCommune).toList();
    }

    /** All units in the order listed. */
    public List<Unit> all() {
        return List.copyOf(units.values());
    }
}
