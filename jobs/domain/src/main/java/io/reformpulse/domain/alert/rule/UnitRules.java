package io.reformpulse.domain.alert.rule;

import io.reformpulse.domain.unit.UnitTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The rules as they are for one unit; immutable. */
public final class UnitRules {
    /**
     * A version of a rule for this unit.
     *
     * @param rule null if from then on the rule does not watch the unit
     */
    private record Held(long from, Rule rule) {}

    private static final Held[] NONE = {};

    private final RuleBook book;
    private final UnitTree units;
    private final String unitCode;

    /** By id, the highest version first: asked for at every point of every rate rule. */
    private final Map<String, Held[]> held = new HashMap<>();

    public UnitRules(RuleBook book, UnitTree units, String unitCode) {
        this.book = book;
        this.units = units;
        this.unitCode = unitCode;
        for (String id : book.ids()) {
            List<RuleVersion> versions = book.versions(id);
            Held[] newestFirst = new Held[versions.size()];
            int newest = newestFirst.length;
            for (RuleVersion version : versions) {
                boolean watches = version instanceof Rule rule && rule.watches(units, unitCode);
                newestFirst[--newest] =
                        new Held(version.effectiveFrom(), watches ? (Rule) version : null);
            }
            held.put(id, newestFirst);
        }
    }

    public RuleBook book() {
        return book;
    }

    /** The rule in force at an instant of the clock; null if there is none for this unit. */
    public Rule inForce(String id, long at) {
        for (Held version : held.getOrDefault(id, NONE)) {
            if (version.from <= at) {
                return version.rule;
            }
        }
        return null;
    }

    /** The ids of all rules, for this unit or not, in ascending order. */
    public List<String> ids() {
        return book.ids();
    }

    /** Whether any version of any rule, whenever it holds, watches figures of this unit. */
    public boolean watchFigures() {
        return watchFigures(rule -> true);
    }

    /** The same for the rules that a test finds. */
    public boolean watchFigures(Predicate<Rule> test) {
        for (Held[] versions : held.values()) {
            for (Held version : versions) {
                Rule rule = version.rule;
                if (rule != null && rule.subject().isFigure() && test.test(rule)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Since when a rule in force at an instant has watched this unit without a break; what happened
     * before is no news to it.
     */
    public long watchesSince(String id, long at) {
        TreeSet<Long> changes = new TreeSet<>();
        for (RuleVersion version : book.versions(id)) {
            changes.add(version.effectiveFrom());
        }
        long since = at;
        for (long change : changes.headSet(at, true).descendingSet()) {
            if (inForce(id, change) == null) {
                break;
            }
            since = change;
        }
        return since;
    }

    /**
     * A version by which something was told before; if it is lost, the newest one known.
     *
     * @throws IllegalStateException if the book has lost all of them
     */
    public Rule told(String id, int version) {
        Rule newest = null;
        for (RuleVersion known : book.versions(id)) {
            if (known instanceof Rule rule) {
                newest = rule;
                if (known.version() == version) {
                    return rule;
                }
            }
        }
        if (newest == null) {
            throw new IllegalStateException(
                    "Rule "
                            + id
                            + " has an alert open in unit "
                            + unitCode
                            + ", but no version of it is known; write version "
                            + version
                            + " again, and then its end.");
        }
        return newest;
    }
}
