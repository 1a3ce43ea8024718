package io.reformpulse.domain.alert.rule;

import io.reformpulse.domain.unit.UnitTree;
import java.util.List;

/** The rules as they are for one unit. */
public record UnitRules(RuleBook book, UnitTree units, String unitCode) {
    /** The rule in force at an instant of the clock; null if there is none for this unit. */
    public Rule inForce(String id, long at) {
        Rule rule = book.inForce(id, at);
        return rule != null && rule.watches(units, unitCode) ? rule : null;
    }

    /** The ids of all rules, for this unit or not, in ascending order. */
    public List<String> ids() {
        return book.ids();
    }

    /**
     * A version by which something was told before.
     *
     * @throws IllegalStateException if the book has lost it
     */
    public Rule told(String id, int version) {
        for (RuleVersion known : book.versions(id)) {
            if (known.version() == version && known instanceof Rule rule) {
                return rule;
            }
        }
        throw new IllegalStateException(
                "Version "
                        + version
                        + " of rule "
                        + id
                        + " opened an alert of unit "
                        + unitCode
                        + ", but is no longer known; write it to the topic targets again.");
    }
}
