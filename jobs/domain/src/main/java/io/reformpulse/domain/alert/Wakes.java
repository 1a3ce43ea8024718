package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.incident.CaseKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When to look at which case next: at most one instant for each. They are kept by day (UTC), and
 * only the days that changed are stored anew. Mutable.
 */
public final class Wakes {
    public static final long NEVER = Long.MAX_VALUE;

    private static final long DAY_MILLIS = 86_400_000;

    private final Map<CaseKey, Wake> byCase = new HashMap<>();
    private final TreeSet<Wake> byTime = new TreeSet<>();
    private final Set<Long> changedDays = new HashSet<>();

    /** Looks at a case at an instant instead of whatever was set before; NEVER for not at all. */
    public void set(CaseKey key, long at) {
        Wake before = byCase.get(key);
        if (before == null ? at == NEVER : before.at() == at) {
            return;
        }
        if (before != null) {
            changedDays.add(dayOf(before.at()));
            byTime.remove(before);
        }
        if (at == NEVER) {
            byCase.remove(key);
        } else {
            Wake wake = new Wake(at, key);
            changedDays.add(dayOf(at));
            byCase.put(key, wake);
            byTime.add(wake);
        }
    }

    /** Looks at a case at an instant, or earlier if that was set before. */
    public void setBy(CaseKey key, long at) {
        Wake before = byCase.get(key);
        if (before == null || before.at() > at) {
            set(key, at);
        }
    }

    /** The earliest instant; NEVER if none is set. */
    public long first() {
        return byTime.isEmpty() ? NEVER : byTime.first().at();
    }

    /** Takes all cases up to an instant out, in their order. */
    TreeSet<CaseKey> takeUpTo(long at) {
        TreeSet<CaseKey> taken = new TreeSet<>();
        while (first() <= at) {
            Wake wake = byTime.pollFirst();
            changedDays.add(dayOf(wake.at()));
            taken.add(wake.key());
            byCase.remove(wake.key());
        }
        return taken;
    }

    /** All of them, by time. */
    public SortedSet<Wake> all() {
        return Collections.unmodifiableSortedSet(byTime);
    }

    /** The days since the epoch (UTC) that are to be stored anew since this was last asked. */
    public Set<Long> takeChangedDays() {
        Set<Long> changed = Set.copyOf(changedDays);
        changedDays.clear();
        return changed;
    }

    /** Those of a day since the epoch (UTC), by time. */
    public SortedSet<Wake> ofDay(long day) {
        // No case comes before that of the commune.
        return byTime.subSet(
                new Wake(day * DAY_MILLIS, CaseKey.COMMUNE),
                new Wake((day + 1) * DAY_MILLIS, CaseKey.COMMUNE));
    }

    private static long dayOf(long instant) {
        return Math.floorDiv(instant, DAY_MILLIS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wakes that && byTime.equals(that.byTime);
    }

    @Override
    public int hashCode() {
        return byTime.hashCode();
    }

    @Override
    public String toString() {
        return byTime.toString();
    }
}
