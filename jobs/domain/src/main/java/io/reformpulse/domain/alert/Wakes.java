package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.incident.CaseKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** When to look at which case next: at most one instant for each. Mutable. */
public final class Wakes {
    public static final long NEVER = Long.MAX_VALUE;

    private final Map<CaseKey, Long> byCase = new HashMap<>();
    private final TreeMap<Long, TreeSet<CaseKey>> byInstant = new TreeMap<>();

    /** Looks at a case at an instant instead of whatever was set before; NEVER for not at all. */
    public void set(CaseKey key, long at) {
        Long before = byCase.remove(key);
        if (before != null) {
            TreeSet<CaseKey> keys = byInstant.get(before);
            keys.remove(key);
            if (keys.isEmpty()) {
                byInstant.remove(before);
            }
        }
        if (at != NEVER) {
            byCase.put(key, at);
            byInstant.computeIfAbsent(at, instant -> new TreeSet<>()).add(key);
        }
    }

    /** Looks at a case at an instant, or earlier if that was set before. */
    public void setBy(CaseKey key, long at) {
        Long before = byCase.get(key);
        if (before == null || before > at) {
            set(key, at);
        }
    }

    /** The earliest instant; NEVER if none is set. */
    public long first() {
        return byInstant.isEmpty() ? NEVER : byInstant.firstKey();
    }

    /** Takes all cases up to an instant out, in their order. */
    TreeSet<CaseKey> takeUpTo(long at) {
        TreeSet<CaseKey> taken = new TreeSet<>();
        while (first() <= at) {
            taken.addAll(byInstant.pollFirstEntry().getValue());
        }
        taken.forEach(byCase::remove);
        return taken;
    }

    /** The dossiers to look at after an instant, up to another. */
    List<String> dossiersIn(long afterExclusive, long toInclusive) {
        List<String> found = new ArrayList<>();
        for (TreeSet<CaseKey> keys :
                byInstant.subMap(afterExclusive, false, toInclusive, true).values()) {
            for (CaseKey key : keys) {
                if (key.kind() == CaseKey.Kind.DOSSIER) {
                    found.add(key.id());
                }
            }
        }
        return found;
    }

    /** All of them, to be kept. */
    public SortedMap<CaseKey, Long> all() {
        return new TreeMap<>(byCase);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wakes that && byCase.equals(that.byCase);
    }

    @Override
    public int hashCode() {
        return byCase.hashCode();
    }

    @Override
    public String toString() {
        return byInstant.toString();
    }
}
