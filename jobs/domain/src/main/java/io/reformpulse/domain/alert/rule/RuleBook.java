package io.reformpulse.domain.alert.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All versions of all rules ever written; immutable. In force at an instant is the highest version
 * that holds from then or earlier, so that a replay judges as was judged, and a correction written
 * later replaces what it corrects.
 */
public final class RuleBook {
    public static final RuleBook EMPTY = new RuleBook(new TreeMap<>());

    private final SortedMap<String, TreeMap<Integer, RuleVersion>> byId;
    private final List<String> ids;

    private RuleBook(SortedMap<String, TreeMap<Integer, RuleVersion>> byId) {
        this.byId = byId;
        this.ids = List.copyOf(byId.keySet());
    }

    /**
     * @throws IllegalArgumentException if one version has two contents, or one id two subjects
     */
    public static RuleBook of(Collection<? extends RuleVersion> versions) {
        TreeMap<String, TreeMap<Integer, RuleVersion>> byId = new TreeMap<>();
        versions.forEach(version -> enter(byId, version));
        return new RuleBook(byId);
    }

    /**
     * A book with one more version; the same content again changes nothing.
     *
     * @throws IllegalArgumentException if this version was written before with another content, or
     *     another version for another subject
     */
    public RuleBook plus(RuleVersion version) {
        TreeMap<String, TreeMap<Integer, RuleVersion>> more = new TreeMap<>();
        byId.forEach((id, versions) -> more.put(id, new TreeMap<>(versions)));
        enter(more, version);
        return new RuleBook(more);
    }

    private static void enter(
            TreeMap<String, TreeMap<Integer, RuleVersion>> byId, RuleVersion version) {
        TreeMap<Integer, RuleVersion> versions =
                byId.computeIfAbsent(version.id(), id -> new TreeMap<>());
        versions.values().forEach(other -> checkSubject(other, version));
        RuleVersion known = versions.putIfAbsent(version.version(), version);
        if (known != null && !known.equals(version)) {
            throw new IllegalArgumentException(
                    "Version "
                            + version.version()
                            + " of rule "
                            + version.id()
                            + " was written before with another content; write it as version "
                            + (versions.lastKey() + 1)
                            + ".");
        }
    }

    /** An episode goes on under a new version, so it must be about the same thing. */
    private static void checkSubject(RuleVersion one, RuleVersion other) {
        if (one instanceof Rule first
                && other instanceof Rule second
                && first.subject() != second.subject()) {
            throw new IllegalArgumentException(
                    "Rule "
                            + first.id()
                            + " watches "
                            + first.subject()
                            + " in another version; write a rule with an id of its own for "
                            + second.subject()
                            + ".");
        }
    }

    /** The rule in force at an instant of the clock; null if there is none. */
    public Rule inForce(String id, long at) {
        TreeMap<Integer, RuleVersion> versions = byId.get(id);
        if (versions == null) {
            return null;
        }
        for (RuleVersion version : versions.descendingMap().values()) {
            if (version.effectiveFrom() <= at) {
                return version instanceof Rule rule ? rule : null;
            }
        }
        return null;
    }

    /** The first instant after one at which a version begins to hold; MAX_VALUE if none does. */
    public long nextChange(long after) {
        long next = Long.MAX_VALUE;
        for (TreeMap<Integer, RuleVersion> versions : byId.values()) {
            for (RuleVersion version : versions.values()) {
                if (version.effectiveFrom() > after) {
                    next = Math.min(next, version.effectiveFrom());
                }
            }
        }
        return next;
    }

    /** In ascending order. */
    public List<String> ids() {
        return ids;
    }

    /** All versions of a rule, oldest first; empty for an unknown id. */
    public List<RuleVersion> versions(String id) {
        TreeMap<Integer, RuleVersion> versions = byId.get(id);
        return versions == null ? List.of() : new ArrayList<>(versions.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleBook that && byId.equals(that.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    @Override
    public String toString() {
        return byId.values().toString();
    }
}
