package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.incident.CaseKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When to look at which case next: at most one instant for each. There is one for nearly every open
 * dossier, so they are kept by day (UTC), and only the days that changed are stored anew. Mutable.
 */
public final class Wakes {
    public static final long NEVER = Long.MAX_VALUE;

    private static final long DAY_MILLIS = 86_400_000;

    private final Map<CaseKey, Long> byCase = new HashMap<>();
    private final TreeMap<Long, TreeSet<CaseKey>> byInstant = new TreeMap<>();
    private final Set<Long> changedDays = new HashSet<>();

    /** Looks at a case at an instant instead of whatever was set before; NEVER for not at all. */
    public void set(CaseKey key, long at) {
        Long before = at == NEVER ? byCase.remove(key) : byCase.put(key, at);
        if (before != null && before == at) {
            return;
        }
        if (before != null) {
            changedDays.add(dayOf(before));
            TreeSet<CaseKey> keys = byInstant.get(before);
            keys.remove(key);
            if (keys.isEmpty()) {
                byInstant.remove(before);
            }
        }
        if (at != NEVER) {
            changedDays.add(dayOf(at));
            byInstant.computeIfAbsent(at, instant -> new TreeSet<>()).add(key);
        }
    }

    /**
     * Looks again at a case that a tick has looked at.
     *
     * @throws IllegalStateException if that is not after the tick: the clock would stand still
     */
    void setAgain(CaseKey key, long at, long tick) {
        if (at <= tick) {
            throw new IllegalStateException(
                    ("%s was looked at at %s and is to be looked at again at %s, which has passed;"
                                    + " please report this with targets.yaml and calendar.csv.")
                            .formatted(key, Instant.ofEpochMilli(tick), Instant.ofEpochMilli(at)));
        }
        set(key, at);
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
            changedDays.add(dayOf(first()));
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

    /** All of them. */
    public SortedMap<CaseKey, Long> all() {
        return new TreeMap<>(byCase);
    }

    /** The days since the epoch (UTC) that are to be stored anew since this was last asked. */
    public Set<Long> takeChangedDays() {
        Set<Long> changed = Set.copyOf(changedDays);
        changedDays.clear();
        return changed;
    }

    /** Those of a day since the epoch (UTC), by instant. */
    public SortedMap<Long, TreeSet<CaseKey>> ofDay(long day) {
        return byInstant.subMap(day * DAY_MILLIS, (day + 1) * DAY_MILLIS);
    }

    private static long dayOf(long instant) {
        return Math.floorDiv(instant, DAY_MILLIS);
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
