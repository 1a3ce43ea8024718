package io.reformpulse.domain.alert;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The dossiers whose appointment turned out beyond the limit since a rule's last digest. There may
 * be many in a day, so only those that changed are stored anew. Mutable.
 */
public final class BeyondLimit {
    private final TreeMap<String, TreeSet<String>> byRule = new TreeMap<>();
    private final TreeSet<String> changed = new TreeSet<>();

    /** Notes a dossier for the next digest of a rule. */
    public void add(String ruleId, String dossierId) {
        if (byRule.computeIfAbsent(ruleId, rule -> new TreeSet<>()).add(dossierId)) {
            changed.add(dossierId);
        }
    }

    /** Leaves a dossier out of every digest. */
    void forget(String dossierId) {
        boolean known = false;
        for (TreeSet<String> dossiers : byRule.values()) {
            known |= dossiers.remove(dossierId);
        }
        if (known) {
            byRule.values().removeIf(TreeSet::isEmpty);
            changed.add(dossierId);
        }
    }

    /** Takes all dossiers of a rule out, in their order; none if there are none. */
    TreeSet<String> take(String ruleId) {
        TreeSet<String> dossiers = byRule.remove(ruleId);
        if (dossiers == null) {
            return new TreeSet<>();
        }
        changed.addAll(dossiers);
        return dossiers;
    }

    /** The rules whose next digest has a dossier. */
    public Set<String> rulesOf(String dossierId) {
        TreeSet<String> rules = new TreeSet<>();
        byRule.forEach(
                (rule, dossiers) -> {
                    if (dossiers.contains(dossierId)) {
                        rules.add(rule);
                    }
                });
        return rules;
    }

    /** The dossiers that are to be stored anew, or no more, since this was last asked. */
    public Set<String> takeChanged() {
        Set<String> taken = Set.copyOf(changed);
        changed.clear();
        return taken;
    }

    /** All dossiers of any rule. */
    public Set<String> dossiers() {
        TreeSet<String> all = new TreeSet<>();
        byRule.values().forEach(all::addAll);
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BeyondLimit that && byRule.equals(that.byRule);
    }

    @Override
    public int hashCode() {
        return byRule.hashCode();
    }

    @Override
    public String toString() {
        return byRule.toString();
    }
}
